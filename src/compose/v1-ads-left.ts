import type { Knex } from 'knex';
import type { Config } from '../config/config.js';
import type { Log } from '../log/log.js';
import { countDue } from '../services/v1/purge-store.js';

/** The purge is a migration, and is run once: what was loaded after it, the operator purges. */
export async function warnOfV1Ads(database: Knex, { cutOver }: Config, log: Log): Promise<void> {
  try {
    const count = await countDue(database, new Date(cutOver));
    if (count > 0) log.warn({ count, cutOver }, 'v1 ads that should be gone are there: npx jobnet v1 purge');
  } catch (err) {
    log.warn({ err }, 'v1 ads that should be gone could not be counted');
  }
}
