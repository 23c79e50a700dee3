import type { Knex } from 'knex';
import type { Registry } from 'prom-client';
import type { Config } from '../config.js';
import { createLimitMetrics } from '../http/limit-metrics.js';
import type { Log } from '../log.js';
import { type Admit, createGraensevagt } from '../security/graenser/graensevagt.js';
import { pladserOn } from '../security/graenser/store.js';

interface Parts {
  readonly database: Knex;
  readonly registry: Registry;
  readonly log: Log;
}

/** Whoever comes without a certificate is in no registry, so that no caller can make a label. */
const UNPROVEN = 'unproven';

/** Limits per caller, counted in the database that all processes share. */
export function graenserOf(
  config: Pick<Config, 'graensePrMinut' | 'graenseSamtidige'>,
  { database, registry, log }: Parts,
): Admit {
  const metrics = createLimitMetrics(registry);
  return createGraensevagt({
    pladser: pladserOn(database),
    standard: { prMinut: config.graensePrMinut, samtidige: config.graenseSamtidige },
    afvist: ({ kalder, certifikat }, graense) => {
      metrics.refused(certifikat === undefined ? UNPROVEN : kalder.id, graense);
    },
    tabt: ({ kalder }, err) => {
      log.warn({ err, kalder: kalder.id }, 'a place was not given back; it falls back by itself');
    },
  });
}
