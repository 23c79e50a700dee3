import type { Knex } from 'knex';
import type { Clock } from '../clock.js';
import type { Config } from '../config/config.js';
import { type CleanUp, repeatedly } from '../jobs/daily.js';
import type { Log } from '../log/log.js';
import { auditTrailOn } from '../audit/audit-store.js';
import { removeExpired, sealNow } from '../audit/seals/seal-store.js';
import { type Auditor, auditorOn } from '../audit/auditor.js';
import { openKeyedHash } from './person-key.js';
import type { Releasers } from './releasers.js';

interface Parts {
  readonly database: Knex;
  readonly clock: Clock;
  readonly cleanUp: CleanUp;
  readonly log: Log;
  readonly releasers: Releasers;
}

/**
 * Starts the jobs that seal the audit trail and remove what is too old.
 * @returns what writes the trail
 */
export async function startAudit(
  config: Pick<Config, 'auditSealSeconds' | 'auditDays' | 'personKey'>,
  { database, clock, cleanUp, log, releasers }: Parts,
): Promise<Auditor> {
  const seal = () =>
    sealNow(database, (sealed) => {
      // Whoever keeps the log elsewhere can show by this hash that a chain without it was cut or
      // made anew.
      log.info({ ...sealed }, 'the audit trail was sealed');
    });
  const remove = () => removeExpired(database, config.auditDays);
  await releasers.hold(
    'sealing of the audit trail',
    () => repeatedly(config.auditSealSeconds * 1000, 'seal the audit trail', seal, log),
    (stop) => stop(),
  );
  await releasers.hold(
    'removal of old seals',
    () => cleanUp.daily('remove old seals of the audit trail', remove),
    (stop) => stop(),
  );
  return auditorOn(auditTrailOn(database), clock, openKeyedHash(config));
}
