import type { Knex } from 'knex';
import { preparedOn } from '../sql/knex-transaction.js';
import type { Replays } from './replays-port.js';
import { orUnavailable } from '../sql/unavailable.js';

const HOUR_MS = 60 * 60 * 1000;

export interface KeptReplays extends Replays {
  /** Deletes what has been over for an hour. @returns how many */
  deleteExpired(now: Date): Promise<number>;
}

/** Signed messages in PostgreSQL. */
export function replaysOn(database: Knex): KeptReplays {
  return {
    isFirst: (key, digest, expires) =>
      orUnavailable(async () => {
        const values = [Buffer.from(key, 'hex'), Buffer.from(digest, 'hex'), expires];
        const rows = await preparedOn(database, { name: 'first of a signed message', text: INSERT, values });
        return rows.length === 1;
      }),

    isKnown: (key, digest) =>
      orUnavailable(async () => {
        const values = { key: Buffer.from(key, 'hex'), digest: Buffer.from(digest, 'hex') };
        return (await database('signed_message').where(values).first()) !== undefined;
      }),

    // The hour is more than clocks of processes differ, and more than the longest life that can be
    // set: a process that starts with a longer one finds what it would let in again.
    deleteExpired: (now) =>
      orUnavailable(() =>
        database('signed_message')
          .where('expires_at', '<=', new Date(now.getTime() - HOUR_MS))
          .delete(),
      ),
  };
}

/**
 * A second one waits at the primary key until the first has committed. That commit does not wait
 * for the disk: the log of PostgreSQL is written in order, so the commit of whatever the message
 * changes takes this row to the disk with it. What a crash of the database server can lose is the
 * memory of messages that changed nothing.
 */
const INSERT = `
  insert into signed_message (key, digest, expires_at)
  select $1, $2, $3 from set_config('synchronous_commit', 'off', true)
  on conflict do nothing
  returning 1`;
