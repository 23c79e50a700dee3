import type { Knex } from 'knex';

/** docs/decisions/0076-kept-calls.md */
export async function up(knex: Knex): Promise<void> {
  // Calls of some days: to look for their size in each later would cost more.
  await knex.raw(`
    alter table kept_call add column bytes integer not null generated always as (
      512 + coalesce(octet_length(request), 0) + coalesce(octet_length(answer), 0)) stored`);
  await knex.raw(`
    drop index kept_call_system_idx;
    create index kept_call_system_idx on kept_call (system_id, received_at, nr) include (bytes);
    create index kept_call_retired_organisation_idx on kept_call (organisation_type_id, organisation_code, received_at, nr)
      where outcome = 139001`);
  await knex.raw(`
    comment on column kept_call.bytes is 'So much it counts of CALLS_KEPT_MIB: its texts, and 512 for all else';
    comment on index kept_call_retired_organisation_idx is
      'Who still calls what is retired, of the organisations of one system'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index kept_call_retired_organisation_idx;
    alter table kept_call drop column bytes;
    create index kept_call_system_idx on kept_call (system_id, received_at, nr)`);
}
