import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table signeret_besked (
      noegle bytea not null,
      aftryk bytea not null,
      udloeb_tidspunkt timestamptz not null,
      primary key (noegle, aftryk)
    )`);
  await knex.raw('create index signeret_besked_udloeb_tidspunkt_idx on signeret_besked (udloeb_tidspunkt)');
  await knex.raw(`
    comment on table signeret_besked is 'Signed messages that were received, so that none is taken twice; a row is needed until its message has expired';
    comment on column signeret_besked.noegle is 'SHA-256 of the public key it was signed with';
    comment on column signeret_besked.aftryk is 'SHA-256 of the signed octets: an ECDSA signature can be turned into another valid one, they cannot';
    comment on column signeret_besked.udloeb_tidspunkt is 'When the message is refused for its Timestamp anyway';
    comment on index signeret_besked_udloeb_tidspunkt_idx is 'For deletion'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table signeret_besked');
}
