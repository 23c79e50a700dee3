/** Tells what a system has used of its limits: what all processes have counted together. */
import type { Knex } from 'knex';
import { orUnavailable } from '../store/sql/unavailable.js';
import { WINDOW_SECONDS } from './window.js';

export interface Used {
  /** Requests that count at this moment, of the last minute. */
  readonly lastMinute: number;
  /** Places that are taken, also those that a process keeps for the next request. */
  readonly atOnce: number;
}

const USED = `
  select
    (select coalesce(sum(count), 0) from unnest(counts) with ordinality as n (count, nr)
     where second - (nr - 1) * interval '1 second' > :now::timestamptz - interval '${WINDOW_SECONDS} seconds') as last_minute,
    (select count(*) from unnest(permits) as permit where permit > :now::timestamptz) as at_once
  from system_usage where system_id = :id`;

/** @throws Fault 139135 */
export const usedBy = (database: Knex, id: string, now: Date): Promise<Used> =>
  orUnavailable(async () => {
    const { rows } = await database.raw<{ rows: { last_minute: string; at_once: string }[] }>(USED, {
      id,
      now,
    });
    const [row] = rows;
    return { lastMinute: Number(row?.last_minute ?? 0), atOnce: Number(row?.at_once ?? 0) };
  });
