import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table request_repeat (
      organisation_type_id integer not null,
      organisation_code text not null,
      request_identifier text not null,
      content_hash text not null,
      answer text not null,
      created_at timestamptz not null,
      primary key (organisation_type_id, organisation_code, request_identifier)
    )`);
  await knex.raw('create index request_repeat_created_at_idx on request_repeat (created_at)');
  await knex.raw(`
    comment on table request_repeat is
      'Requests with a RequestIdentifier that changed something, and what they were answered: a repeat gets the same answer';
    comment on column request_repeat.organisation_type_id is 'With organisation_code the caller: ids of different organisations never meet';
    comment on column request_repeat.content_hash is 'Fingerprint of what was sent: the same id with other content is a fault';
    comment on column request_repeat.answer is 'The answer, byte for byte once it is UTF-8';
    comment on index request_repeat_created_at_idx is 'For deletion after 30 days'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table request_repeat');
}
