import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table gentagelse (
      organisation_type_id integer not null,
      organisation_code text not null,
      request_identifier text not null,
      indhold_hash text not null,
      svar text not null,
      oprettet_tidspunkt timestamptz not null,
      primary key (organisation_type_id, organisation_code, request_identifier)
    )`);
  await knex.raw('create index gentagelse_oprettet_tidspunkt_idx on gentagelse (oprettet_tidspunkt)');
  await knex.raw(`
    comment on table gentagelse is
      'Requests with a RequestIdentifier that changed something, and what they were answered: a repeat gets the same answer';
    comment on column gentagelse.organisation_type_id is 'With organisation_code the caller: ids of different organisations never meet';
    comment on column gentagelse.indhold_hash is 'Fingerprint of what was sent: the same id with other content is a fault';
    comment on column gentagelse.svar is 'The answer, byte for byte once it is UTF-8';
    comment on index gentagelse_oprettet_tidspunkt_idx is 'For deletion after 30 days'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table gentagelse');
}
