import type { Knex } from 'knex';

/**
 * How many wait for a lock of that kind in this database. All of a server are told together, and
 * other tests' databases are on the same one.
 */
export async function waitersFor(locktype: 'advisory' | 'relation', knex: Knex): Promise<number> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select from pg_locks where locktype = ? and not granted
     and database = (select oid from pg_database where datname = current_database())`,
    [locktype],
  );
  return rows.length;
}
