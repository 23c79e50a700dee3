import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table system_log (
      nr bigint generated always as identity primary key,
      done_at timestamptz not null,
      system_id uuid not null references system (id),
      action text not null,
      details jsonb not null,
      done_by text not null,
      reason text not null
    )`);
  await knex.raw('create index system_log_system_id_idx on system_log (system_id, nr)');
  await knex.raw(`
    create function system_log_append_only() returns trigger language plpgsql as $$
    begin
      raise exception 'system_log is only ever appended to';
    end
    $$;
    create trigger system_log_append_only before update or delete or truncate on system_log
      for each statement execute function system_log_append_only()`);
  await knex.raw(`
    comment on table system_log is 'What the operator did to the registry of systems, written in the transaction that did it; append-only';
    comment on column system_log.details is 'What was asked for; contacts are left out';
    comment on column system_log.done_by is 'Who';
    comment on column system_log.reason is 'Why'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table system_log');
  await knex.raw('drop function system_log_append_only()');
}
