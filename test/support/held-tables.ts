/** Tables that somebody else holds: whoever wants them waits. */
import type { Knex } from 'knex';

/** @param lock a statement, of which the lock is held until it is released */
export async function holding(knex: Knex, lock: string): Promise<{ release: () => Promise<void> }> {
  const transaction = await knex.transaction();
  await transaction.raw(lock);
  return {
    release: async () => {
      await transaction.rollback();
    },
  };
}

/** Does somebody wait for a table? */
export async function isWaiting(knex: Knex): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    "select from pg_locks where not granted and locktype = 'relation' and database = (select oid from pg_database where datname = current_database())",
  );
  return rows.length > 0;
}
