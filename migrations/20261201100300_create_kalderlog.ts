import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table kalderlog (
      nr bigint generated always as identity primary key,
      tidspunkt timestamptz not null,
      kalder_id uuid not null references kalder (id),
      handling text not null,
      detaljer jsonb not null,
      af text not null,
      begrundelse text not null
    )`);
  await knex.raw('create index kalderlog_kalder_id_idx on kalderlog (kalder_id, nr)');
  await knex.raw(`
    create function kalderlog_kun_tilfoej() returns trigger language plpgsql as $$
    begin
      raise exception 'kalderlog is only ever appended to';
    end
    $$;
    create trigger kalderlog_kun_tilfoej before update or delete or truncate on kalderlog
      for each statement execute function kalderlog_kun_tilfoej()`);
  await knex.raw(`
    comment on table kalderlog is 'What the operator did to the registry of callers, written in the transaction that did it; append-only';
    comment on column kalderlog.detaljer is 'What was asked for; contacts are left out';
    comment on column kalderlog.af is 'Who';
    comment on column kalderlog.begrundelse is 'Why'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table kalderlog');
  await knex.raw('drop function kalderlog_kun_tilfoej()');
}
