import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table signed_message (
      key bytea not null,
      digest bytea not null,
      expires_at timestamptz not null,
      primary key (key, digest)
    )`);
  await knex.raw('create index signed_message_expires_at_idx on signed_message (expires_at)');
  await knex.raw(`
    comment on table signed_message is 'Signed messages that were received, so that none is taken twice; a row is needed until its message has expired';
    comment on column signed_message.key is 'SHA-256 of the public key it was signed with';
    comment on column signed_message.digest is 'SHA-256 of the signed octets: an ECDSA signature can be turned into another valid one, they cannot';
    comment on column signed_message.expires_at is 'When the message is refused for its Timestamp anyway';
    comment on index signed_message_expires_at_idx is 'For deletion'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table signed_message');
}
