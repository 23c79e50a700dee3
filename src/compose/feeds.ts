import type { Knex } from 'knex';
import { repeatedly } from '../jobs/daily.js';
import type { Log } from '../log/log.js';
import { numberAll } from '../services/feed/numbering-sql.js';
import { AD_EVENTS } from '../services/jobannonce/history/store.js';
import { ORDER_EVENTS } from '../services/jobordre/log/store.js';
import type { Releasers } from './releasers.js';

interface Parts {
  readonly database: Knex;
  readonly log: Log;
  readonly releasers: Releasers;
}

/** Who reads a feed numbers what was committed since: at most what comes in this time. */
const PAUSE_MS = 1_000;

/** Starts the job that numbers the events of the change feeds as they come: decision 0055. */
export async function startFeeds({ database, log, releasers }: Parts): Promise<void> {
  const work = () => numberAll(database, [AD_EVENTS, ORDER_EVENTS]);
  await releasers.hold(
    'numbers of the change feeds',
    () => repeatedly(PAUSE_MS, 'number events', work, log),
    (stop) => stop(),
  );
}
