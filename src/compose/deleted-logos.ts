import type { Knex } from 'knex';
import type { Config } from '../config/config.js';
import type { CleanUp } from '../jobs/daily.js';
import { deletedLogosOn } from '../services/logo/legacy/legacy-store.js';
import type { OlderClock } from './older-clock.js';

const DAY_MS = 24 * 60 * 60 * 1000;

interface Parts {
  readonly database: Knex;
  readonly forgetBy: OlderClock;
  readonly cleanUp: CleanUp;
}

/**
 * Forgets the bytes of old logos that were deleted long ago; that they were, and why, is kept.
 * @returns stops it
 */
export function forgetDeletedLogos(
  { deletedLogoDays }: Pick<Config, 'deletedLogoDays'>,
  { database, forgetBy, cleanUp }: Parts,
): () => Promise<void> {
  const deleted = deletedLogosOn(database);
  const forget = async () => {
    const oldest = new Date((await forgetBy()).getTime() - deletedLogoDays * DAY_MS);
    return deleted.forgetImagesDeletedBefore(oldest);
  };
  return cleanUp.daily('forget deleted logos', forget);
}
