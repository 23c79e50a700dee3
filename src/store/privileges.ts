/** What the role of the gateway may do with the tables, which belong to another role: docs/decisions/0020-audit-trail.md. */
import type { Knex } from 'knex';
import { QUEUE_SCHEMA } from './queue.js';

/**
 * Tables that the gateway cannot change: columns it may fill in a new row, and whether it reads them. What is not named
 * here it may read, add to, change and delete from, now and when a later migration makes it; nothing it may truncate.
 */
const KEPT: Readonly<Record<string, { readonly insert: readonly string[]; readonly select: boolean }>> = {
  revisionsspor: {
    // Not nr, tx and database_tidspunkt: those are the database's word.
    insert: [
      ...[
        'tidspunkt',
        'log_id',
        'certifikat',
        'kalder',
        'organisation_type_id',
        'organisation_code',
        'bruger',
      ],
      ...['bruger_type', 'operation', 'jobannonce_id', 'version', 'annonce_id', 'cvr', 'gentaget', 'udfald'],
    ],
    select: true,
  },
  revisionssegl: {
    // Not tidspunkt and fjernet_tidspunkt.
    insert: [
      ...['nr', 'fra_tx', 'til_tx', 'efter_nr', 'til_nr', 'hoejeste_nr', 'antal', 'raekker', 'raekker_hash'],
      ...['forrige_hash', 'hash'],
    ],
    select: true,
  },
  kalderlog: {
    insert: ['tidspunkt', 'kalder_id', 'handling', 'detaljer', 'af', 'begrundelse'],
    select: true,
  },
  migration: { insert: [], select: false },
  migration_lock: { insert: [], select: false },
};

const ALL = 'select, insert, update, delete';

/**
 * Gives the role what it lacks of its privileges, and takes what it has too much of on the tables it must not change. Run
 * as the owner after the migrations of every start, under their lock: two that grant at once fail.
 */
export async function grantTo(owner: Knex, role: string): Promise<void> {
  await owner.transaction(async (knex) => {
    await knex.raw('revoke create on schema public from public');
    await knex.raw('grant usage on schema public to ??', [role]);
    await knex.raw('grant execute on function fjern_revision(integer, integer) to ??', [role]);
    for (const table of await tablesWithout(knex, 'public', role)) {
      if (!KEPT[table]) await knex.raw(`grant ${ALL} on public.?? to ??`, [table, role]);
    }
    for (const [table, { insert, select }] of Object.entries(KEPT)) {
      await knex.raw('revoke all on public.?? from public, ??', [table, role]);
      if (select) await knex.raw('grant select on public.?? to ??', [table, role]);
      if (insert.length > 0)
        await knex.raw(`grant insert (${insert.join()}) on public.?? to ??`, [table, role]);
    }
    await grantQueue(knex, role);
  });
}

/** graphile-worker closes its tables, by row level security, to all but their owner. */
async function grantQueue(knex: Knex, role: string): Promise<void> {
  await knex.raw('grant usage on schema ?? to ??', [QUEUE_SCHEMA, role]);
  await knex.raw('grant usage, select on all sequences in schema ?? to ??', [QUEUE_SCHEMA, role]);
  for (const table of await tablesWithout(knex, QUEUE_SCHEMA, role))
    await knex.raw(`grant ${ALL} on ??.?? to ??`, [QUEUE_SCHEMA, table, role]);
  const { rows } = await knex.raw<{ rows: { name: string }[] }>(
    `select relname as name from pg_class c
      where relnamespace = ?::regnamespace and relrowsecurity
        and not exists (select from pg_policy where polrelid = c.oid and polname = ?::name)`,
    [QUEUE_SCHEMA, role],
  );
  for (const { name } of rows)
    await knex.raw('create policy ?? on ??.?? to ?? using (true)', [role, QUEUE_SCHEMA, name, role]);
}

/** Tables and views of a schema on which the role lacks one of the privileges. */
async function tablesWithout(knex: Knex, schema: string, role: string): Promise<readonly string[]> {
  const { rows } = await knex.raw<{ rows: { name: string }[] }>(
    `select relname as name from pg_class
      where relnamespace = ?::regnamespace and relkind in ('r', 'p', 'v')
        and not (${ALL.split(', ')
          .map((one) => `has_table_privilege(?, oid, '${one}')`)
          .join(' and ')})`,
    [schema, role, role, role, role],
  );
  return rows.map(({ name }) => name);
}

/**
 * By what the role of this connection could change the audit trail after all; empty when it cannot. An administrator of
 * the server always can, which is what the hashes in the process log are for.
 * @returns words for the operator
 */
export async function powersOverRevision(gateway: Knex): Promise<readonly string[]> {
  const { rows } = await gateway.raw<{ rows: { power: string }[] }>(POWERS);
  return rows.map(({ power }) => power);
}

/** Every role it is a member of counts, whether it inherits from it or would have to SET ROLE. */
const POWERS = `
  with kept as (
    select c.oid, relname, relowner, nspowner from pg_class c join pg_namespace n on n.oid = relnamespace
    where nspname = 'public' and relname in ('revisionsspor', 'revisionssegl')
  ), mine as (
    select oid, rolname, rolsuper, rolcreaterole from pg_roles where pg_has_role(current_user, oid, 'MEMBER')
  )
  select 'is a superuser' as power from mine where rolsuper
  union select 'may give itself other roles (CREATEROLE)' from mine where rolcreaterole
  union select 'is in ' || rolname from mine
    where rolname in ('pg_write_all_data', 'pg_execute_server_program', 'pg_write_server_files')
  union select 'owns ' || relname from kept, mine where mine.oid = relowner
  union select 'owns the schema public, or the database' from kept, mine where mine.oid = nspowner
  union select 'may ' || privilege || ' ' || relname
    from kept, mine, unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) as privilege
    where has_table_privilege(mine.oid, kept.oid, privilege)
      or (privilege = 'UPDATE' and has_any_column_privilege(mine.oid, kept.oid, privilege))
  union select 'may set ' || relname || '.' || attname
    from kept join pg_attribute on attrelid = kept.oid, mine
    where attname in ('tx', 'database_tidspunkt', 'fjernet_tidspunkt')
      and has_column_privilege(mine.oid, kept.oid, attnum, 'INSERT')
  order by 1`;
