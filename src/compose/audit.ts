import type { Knex } from 'knex';
import type { Clock } from '../clock.js';
import type { Config } from '../config/config.js';
import { daily, repeatedly } from '../jobs/daily.js';
import type { Log } from '../log/log.js';
import { auditTrailOn } from '../audit/audit-store.js';
import { removeExpired, sealNow } from '../audit/seals/seal-store.js';
import { type Auditor, auditorOn } from '../audit/auditor.js';

/** The audit trail: what writes it, and the jobs that seal it and remove what is too old. */
export function startAudit(
  config: Pick<Config, 'auditSealSeconds' | 'auditDays'>,
  { database, clock, log }: { readonly database: Knex; readonly clock: Clock; readonly log: Log },
): { readonly auditor: Auditor; readonly stop: () => Promise<void> } {
  const seal = () =>
    sealNow(database, (seal) => {
      // Whoever keeps the log elsewhere can show by this hash that a chain without it was cut or made anew.
      log.info({ ...seal }, 'the audit trail was sealed');
    });
  const stopSealing = repeatedly(config.auditSealSeconds * 1000, 'seal the audit trail', seal, log);
  const remove = () => removeExpired(database, config.auditDays);
  const stopRemoving = daily('remove old seals of the audit trail', remove, log);
  return {
    auditor: auditorOn(auditTrailOn(database), clock),
    stop: () => stopSealing().finally(stopRemoving),
  };
}
