import { randomInt } from 'node:crypto';
import type { Knex } from 'knex';

const MAX_KEY = 2 ** 47;

/** Do both handles lead to one database? Then the other sees a lock that one of them holds. */
export async function isSameDatabase(one: Knex, other: Knex): Promise<boolean> {
  const key = randomInt(MAX_KEY);
  return one.transaction(async (holder) => {
    await holder.raw('select pg_advisory_xact_lock(?::bigint)', [key]);
    const { rows } = await other.raw<{ rows: { isFree: boolean }[] }>(
      'select pg_try_advisory_xact_lock(?::bigint) as "isFree"',
      [key],
    );
    return rows[0]?.isFree === false;
  });
}
