import type { Knex } from 'knex';
import type { Config } from '../config/config.js';
import { daily } from '../jobs/daily.js';
import type { Log } from '../log/log.js';
import { type RequestRepeats, requestRepeatsOn } from '../store/once/request-repeat.js';
import type { OlderClock } from './older-clock.js';
import type { Releasers } from './releasers.js';

interface Parts {
  readonly database: Knex;
  readonly forgetBy: OlderClock;
  readonly log: Log;
  readonly releasers: Releasers;
}

/** Remembers requests, and starts the job that forgets those that are too old. */
export async function startRepeats(
  { repeatDays }: Pick<Config, 'repeatDays'>,
  { database, forgetBy, log, releasers }: Parts,
): Promise<RequestRepeats> {
  const repeats = requestRepeatsOn(database, repeatDays);
  await releasers.hold(
    'removal of old requests',
    () => daily('forget old requests', async () => repeats.deleteExpired(await forgetBy()), log),
    (stop) => stop(),
  );
  return repeats;
}
