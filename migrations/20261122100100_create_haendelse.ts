import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table haendelse (
      nr bigint generated always as identity primary key,
      jobannonce_id uuid not null references jobannonce (id),
      version integer not null,
      haendelsestype text not null,
      tidspunkt timestamptz not null,
      udfoert_af jsonb not null,
      log_id uuid not null,
      indhold jsonb not null,
      constraint haendelse_jobannonce_id_version_key unique (jobannonce_id, version)
    )`);
  await knex.raw(`
    comment on table haendelse is
      'What happened to the ads, append-only and written in the transaction that changed the ad: history, audit, change feed and mails read this';
    comment on column haendelse.nr is 'Drawn when the row is written; transactions may commit in another order';
    comment on column haendelse.version is 'The version of the ad that this event made';
    comment on column haendelse.haendelsestype is 'What was done, e.g. Oprettet';
    comment on column haendelse.udfoert_af is 'Who asked: the organisation and user of the two request headers';
    comment on column haendelse.log_id is 'ServiceRequestLogReferenceIdentifier of the request';
    comment on column haendelse.indhold is 'What history needs to show this version of the ad'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table haendelse');
}
