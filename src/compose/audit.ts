import type { Knex } from 'knex';
import type { Clock } from '../clock.js';
import type { Config } from '../config/config.js';
import { daily, repeatedly } from '../jobs/daily.js';
import type { Log } from '../log/log.js';
import { revisionOn } from '../audit/audit-store.js';
import { fjernGamle, forsegl } from '../audit/seals/seal-store.js';
import { type Revisor, revisorOn } from '../audit/auditor.js';

/** The audit trail: what writes it, and the jobs that seal it and remove what is too old. */
export function startRevision(
  config: Pick<Config, 'revisionSealSeconds' | 'revisionDays'>,
  { database, clock, log }: { readonly database: Knex; readonly clock: Clock; readonly log: Log },
): { readonly revisor: Revisor; readonly stop: () => Promise<void> } {
  const seal = () =>
    forsegl(database, (segl) => {
      // Whoever keeps the log elsewhere can show by this hash that a chain without it was cut or made anew.
      log.info({ ...segl }, 'the audit trail was sealed');
    });
  const stopSealing = repeatedly(config.revisionSealSeconds * 1000, 'seal the audit trail', seal, log);
  const remove = () => fjernGamle(database, config.revisionDays);
  const stopRemoving = daily('remove old seals of the audit trail', remove, log);
  return {
    revisor: revisorOn(revisionOn(database), clock),
    stop: () => stopSealing().finally(stopRemoving),
  };
}
