/**
 * Gives the role of the gateway what it may do with the tables, which belong to another:
 * docs/decisions/0020, 0023.
 */
import type { Knex } from 'knex';
import { GATEWAY_FUNCTIONS, GATEWAY_RIGHTS, type Rights } from './gateway-rights.js';
import { QUEUE_SCHEMA } from '../sql/queue.js';

const ALL = 'select, insert, update, delete';

/**
 * Gives the role what it lacks of its privileges, and takes what it has too much of. Run as the
 * owner after the migrations of every start, under their lock: two that grant at once fail.
 */
export async function grantTo(owner: Knex, role: string): Promise<void> {
  await owner.transaction(async (knex) => {
    await knex.raw('revoke create on schema public from public, ??', [role]);
    await knex.raw('grant usage on schema public to ??', [role]);
    for (const one of GATEWAY_FUNCTIONS) await knex.raw(`grant execute on function ${one} to ??`, [role]);
    // They are sent at once, as there are two statements a table, at every start.
    const statements = (await ownTables(knex)).flatMap((table) => statementsFor(knex, table, role));
    await knex.raw(statements.join(';'));
    await grantQueue(knex, role);
  });
}

function statementsFor(knex: Knex, table: string, role: string): readonly string[] {
  const rights = GATEWAY_RIGHTS[table];
  const granted = rights ? clausesOf(rights).join() : '';
  // A table that is not ours, of version 1 say, has readers of its own: only our role loses what it
  // had.
  const revoke = knex.raw(`revoke all on public.?? from ${rights ? 'public, ' : ''}??`, [table, role]);
  const grant = knex.raw(`grant ${granted} on public.?? to ??`, [table, role]);
  return [revoke, ...(granted === '' ? [] : [grant])].map((one) => one.toQuery());
}

/** Writes verbs as GRANT has them: `select`, `insert (a,b)`. */
const clausesOf = (rights: Rights): readonly string[] =>
  Object.entries(rights).map(([verb, on]) => (on === true ? verb : `${verb} (${on.join()})`));

/**
 * Tables, views and sequences of public whose owner we are, or may act as; GRANT takes a sequence
 * for a table.
 */
async function ownTables(knex: Knex): Promise<readonly string[]> {
  const { rows } = await knex.raw<{ rows: { name: string }[] }>(
    `select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f', 'S')
        and pg_has_role(relowner, 'USAGE')`,
  );
  return rows.map(({ name }) => name);
}

/** graphile-worker closes its tables, by row level security, to all but their owner. */
async function grantQueue(knex: Knex, role: string): Promise<void> {
  await knex.raw('grant usage on schema ?? to ??', [QUEUE_SCHEMA, role]);
  await knex.raw('grant usage, select on all sequences in schema ?? to ??', [QUEUE_SCHEMA, role]);
  for (const table of await tablesWithout(knex, QUEUE_SCHEMA, role))
    await knex.raw(`grant ${ALL} on ??.?? to ??`, [QUEUE_SCHEMA, table, role]);
  // The owner says what was run on it: a queue that was never migrated stops every start.
  await knex.raw('revoke insert, update, delete on ??.migrations from ??', [QUEUE_SCHEMA, role]);
  await knex.raw('grant select on ??.migrations to ??', [QUEUE_SCHEMA, role]);
  const { rows } = await knex.raw<{ rows: { name: string }[] }>(
    `select relname as name from pg_class c
      where relnamespace = ?::regnamespace and relrowsecurity
        and not exists (select from pg_policy where polrelid = c.oid and polname = ?::name)`,
    [QUEUE_SCHEMA, role],
  );
  for (const { name } of rows)
    await knex.raw('create policy ?? on ??.?? to ?? using (true)', [role, QUEUE_SCHEMA, name, role]);
}

/**
 * Tables and views of a schema, but for its migrations, on which the role lacks one of the
 * privileges.
 */
async function tablesWithout(knex: Knex, schema: string, role: string): Promise<readonly string[]> {
  const { rows } = await knex.raw<{ rows: { name: string }[] }>(
    `select relname as name from pg_class
      where relnamespace = ?::regnamespace and relkind in ('r', 'p', 'v') and relname <> 'migrations'
        and not (${ALL.split(', ')
          .map((one) => `has_table_privilege(?, oid, '${one}')`)
          .join(' and ')})`,
    [schema, role, role, role, role],
  );
  return rows.map(({ name }) => name);
}
