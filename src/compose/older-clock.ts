import type { Knex } from 'knex';
import type { Clock } from '../clock.js';

/**
 * Tells the time for jobs that delete what is too old: docs/decisions/0035. Of the clocks of this
 * process and of the database it is the one that is behind, so that one which was set forward
 * deletes nothing early.
 */
export type OlderClock = () => Promise<Date>;

export const olderClock =
  (database: Knex, clock: Clock): OlderClock =>
  async () => {
    const { rows } = await database.raw<{ rows: { now: Date }[] }>('select clock_timestamp() as now');
    const [{ now } = { now: new Date(Number.NaN) }] = rows;
    return new Date(Math.min(clock().getTime(), now.getTime()));
  };
