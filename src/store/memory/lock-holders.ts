/**
 * Who has the lock under which no lease is given (docs/decisions/0059), and so lets writers wait.
 * Every role that may connect can take it: PostgreSQL has no right for advisory locks.
 */
import type { Knex } from 'knex';

/** As the migration has it that made the leases. */
const LOCK = 20261205;

export interface LockHolder {
  readonly pid: number;
  readonly role: string | null;
  readonly program: string | null;
}

/** docs/production.md has the same query for people. */
const HOLDERS = `
  select a.pid, a.usename::text as role, a.application_name as program
  from pg_locks l join pg_stat_activity a using (pid)
  where l.locktype = 'advisory' and l.granted and l.classid = 0 and l.objid = ${LOCK} and l.objsubid = 1
    and l.database = (select oid from pg_database where datname = current_database())
    and a.pid <> pg_backend_pid()
  order by a.pid`;

/** Those who have the lock now. Giving a lease takes it for a moment, too. */
export async function memoryLockHolders(database: Knex): Promise<readonly LockHolder[]> {
  const { rows } = await database.raw<{ rows: LockHolder[] }>(HOLDERS);
  return rows;
}
