import type { Knex } from 'knex';
import type { Registry } from 'prom-client';
import type { Config } from '../config/config.js';
import { createLimitMetrics } from '../metrics/limits.js';
import type { CleanUp } from '../jobs/daily.js';
import type { Log } from '../log/log.js';
import { type Admit, createRateLimiter } from '../limits/rate-limiter.js';
import { permitStocks, TICK_MS } from '../limits/permit-stocks.js';
import { permitsOn } from '../limits/limits-store.js';
import type { OlderClock } from './older-clock.js';

interface Parts {
  readonly database: Knex;
  readonly registry: Registry;
  readonly forgetBy: OlderClock;
  readonly cleanUp: CleanUp;
  readonly log: Log;
}

/** Whoever comes without a certificate is in no registry, so that no caller can make a label. */
const UNPROVEN = 'unproven';

/**
 * Limits per caller, counted in the database that all processes share, and the job that forgets who
 * does not call.
 */
export function startLimits(
  config: Pick<Config, 'ratePerMinute' | 'rateConcurrent'>,
  { database, registry, forgetBy, cleanUp, log }: Parts,
): { readonly admit: Admit; readonly stop: () => Promise<void> } {
  const metrics = createLimitMetrics(registry);
  const permits = permitsOn(database);
  const stocks = permitStocks(permits, (system, err) => {
    log.warn({ err, system }, 'permits were not given back yet; they expire by themselves');
  });
  const admit = createRateLimiter({
    stocks,
    standard: { perMinute: config.ratePerMinute, concurrent: config.rateConcurrent },
    onRefused: ({ system, certificateSha256 }, limit) => {
      metrics.refused(certificateSha256 === undefined ? UNPROVEN : system.id, limit);
    },
  });
  const timer = setInterval(() => void stocks.tick(), TICK_MS).unref();
  const stopForgetting = cleanUp.daily('forget unused limits', async () =>
    permits.deleteUnused(await forgetBy()),
  );
  return {
    admit,
    async stop() {
      clearInterval(timer);
      await stocks.end();
      await stopForgetting();
    },
  };
}
