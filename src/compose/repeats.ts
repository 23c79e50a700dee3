import type { Knex } from 'knex';
import type { Config } from '../config/config.js';
import type { CleanUp } from '../jobs/daily.js';
import { type RequestRepeats, requestRepeatsOn } from '../store/once/request-repeat.js';
import type { OlderClock } from './older-clock.js';
import type { Releasers } from './releasers.js';

interface Parts {
  readonly database: Knex;
  readonly forgetBy: OlderClock;
  readonly cleanUp: CleanUp;
  readonly releasers: Releasers;
}

/** Remembers requests, and starts the job that forgets those that are too old. */
export async function startRepeats(
  { repeatDays }: Pick<Config, 'repeatDays'>,
  { database, forgetBy, cleanUp, releasers }: Parts,
): Promise<RequestRepeats> {
  const repeats = requestRepeatsOn(database, repeatDays);
  await releasers.hold(
    'removal of old requests',
    () => cleanUp.daily('forget old requests', async () => repeats.deleteExpired(await forgetBy())),
    (stop) => stop(),
  );
  return repeats;
}
