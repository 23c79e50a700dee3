/**
 * Empties tables as `truncate … restart identity cascade` does, for tests that do so a thousand
 * times: PostgreSQL makes new files for each table and index that it truncates, which takes twenty
 * times as long as deleting the few rows of one test.
 */
import type { Knex } from 'knex';

interface Reached {
  readonly tables: readonly string[];
  readonly sequences: readonly string[];
}

/** The tables, those that refer to them, and so on; and the sequences that number their rows. */
async function reachedFrom(owner: Knex, tables: readonly string[]): Promise<Reached> {
  const { rows } = await owner.raw<{ rows: [Reached] }>(
    `with recursive reached(id) as (
       select unnest(?::text[])::regclass::oid
       union
       select conrelid from pg_constraint join reached on confrelid = id where contype = 'f'
     ), sequence as (
       select objid from pg_depend join reached on refobjid = id
       join pg_class c on c.oid = objid and c.relkind = 'S'
       where classid = 'pg_class'::regclass and refclassid = 'pg_class'::regclass
     )
     select (select json_agg(id::regclass::text) from reached) as tables,
            (select coalesce(json_agg(objid::regclass::text), '[]') from sequence) as sequences`,
    [[...tables]],
  );
  return rows[0];
}

/**
 * @param owner a superuser, so that the rows go in any order, and past triggers that refuse it
 * @param numbersGoOn whether rows go on being numbered from where they were, as in a sandbox
 * @returns empties them
 */
export async function emptiesTables(
  owner: Knex,
  tables: readonly string[],
  { numbersGoOn = false } = {},
): Promise<() => Promise<void>> {
  const reached = await reachedFrom(owner, tables);
  const statements = [
    'set local session_replication_role = replica',
    ...reached.tables.map((table) => `delete from ${table}`),
    ...(numbersGoOn ? [] : reached.sequences).map((sequence) => `select setval('${sequence}', 1, false)`),
  ].join(';');
  // Statements that are sent as one are one transaction.
  return async () => {
    await owner.raw(statements);
  };
}
