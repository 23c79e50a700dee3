/** Finds what a role could do beyond what the gateway is to do: docs/audit.md. */
import type { Knex } from 'knex';
import { GATEWAY_RIGHTS } from './gateway-rights.js';

/**
 * Finds what the role of this connection may do beyond src/store/roles/gateway-rights.ts; empty
 * when it may not. An administrator of the server always can, which is what the hashes in the
 * process log are for.
 * @returns words for the operator; where it is as good as the owner, what makes it that, and not
 * each table
 */
export async function powersBeyond(gateway: Knex): Promise<readonly string[]> {
  const expected = Object.entries(GATEWAY_RIGHTS).flatMap(([table, rights]) =>
    Object.entries(rights).map(([verb, on]) => ({
      table,
      verb: verb.toUpperCase(),
      columns: on === true ? null : on,
    })),
  );
  const { rows } = await gateway.raw<{ rows: { power: string }[] }>(POWERS, [JSON.stringify(expected)]);
  return rows.map(({ power }) => power);
}

/**
 * Every role it is a member of counts, whether it inherits from it or would have to SET ROLE. Not
 * tables of extensions. Who may make functions and operators where the owner finds them, in public
 * or a schema of the owner's name, has them run as the owner.
 */
const POWERS = `
  with tables as (
    select c.oid, relname, relowner from pg_class c
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
      and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')
  ), mine as (
    select oid, rolname, rolsuper, rolcreaterole from pg_roles where pg_has_role(current_user, oid, 'MEMBER')
  ), expected as (
    select * from jsonb_to_recordset(?::jsonb) as expected ("table" text, verb text, columns text[])
  ), general as (
    select 'is a superuser' as power from mine where rolsuper
    union select 'may give itself other roles (CREATEROLE)' from mine where rolcreaterole
    union select 'is in ' || rolname from mine
      where rolname in ('pg_write_all_data', 'pg_execute_server_program', 'pg_write_server_files')
    union select 'owns ' || case count(*) when 1 then min(relname) else count(*) || ' tables' end
      from tables where relowner in (select oid from mine) having count(*) > 0
    union select 'owns the schema public, or the database' from pg_namespace
      where nspname = 'public' and nspowner in (select oid from mine)
    union select 'may CREATE in the schema public' from mine where has_schema_privilege(mine.oid, 'public', 'CREATE')
    union select 'may CREATE schemas' from mine where has_database_privilege(mine.oid, current_database(), 'CREATE')
    union select 'owns ' || count(*) || ' functions, operators, types or schemas' from pg_shdepend
      where dbid = (select oid from pg_database where datname = current_database())
        and refclassid = 'pg_authid'::regclass and refobjid in (select oid from mine) and deptype = 'o'
        and classid in ('pg_proc'::regclass, 'pg_operator'::regclass, 'pg_type'::regclass, 'pg_namespace'::regclass)
      having count(*) > 0
  ), single as (
    select 'may ' || privilege || ' ' || relname as power
      from tables, mine,
           unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) as privilege
      where has_table_privilege(mine.oid, tables.oid, privilege)
        and not exists (
          select from expected where "table" = relname and verb = privilege and columns is null)
    union select 'may ' || privilege || ' ' || relname || '.' || attname
      from tables join pg_attribute on attrelid = tables.oid and attnum > 0 and not attisdropped, mine,
           unnest(array['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) as privilege
      where has_column_privilege(mine.oid, tables.oid, attnum, privilege)
        and not has_table_privilege(mine.oid, tables.oid, privilege)
        and not exists (
          select from expected
          where "table" = relname and verb = privilege and coalesce(attname = any (columns), true))
    union select 'may UPDATE ' || relname from pg_sequence join pg_class c on c.oid = seqrelid, mine
      where relnamespace = 'public'::regnamespace and has_sequence_privilege(mine.oid, seqrelid, 'UPDATE')
  )
  select power from general
  union all select power from single where not exists (select from general)
  order by 1`;
