import type { Knex } from 'knex';

/** docs/decisions/0020-audit-trail.md */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table revisionssegl (
      nr bigint primary key check (nr > 0),
      tidspunkt timestamptz not null default now(),
      fra_tx xid8 not null,
      til_tx xid8 not null,
      efter_nr bigint not null,
      til_nr bigint,
      hoejeste_nr bigint not null,
      antal integer not null,
      raekker bytea,
      raekker_hash text not null,
      forrige_hash text not null,
      hash text not null,
      fjernet_tidspunkt timestamptz,
      constraint revisionssegl_raekker_check check ((raekker is null) = (fjernet_tidspunkt is not null))
    )`);
  await knex.raw(`
    comment on table revisionssegl is
      'Seals of the audit trail: each batch of rows with its hash over them and over the seal before it. The gateway''s role can add and read';
    comment on column revisionssegl.nr is '1, 2, 3 … without a hole';
    comment on column revisionssegl.tidspunkt is 'By the database''s clock';
    comment on column revisionssegl.fra_tx is 'The rows of the batch were written by the transactions from this one …';
    comment on column revisionssegl.til_tx is '… to before this one: none of them was running any more, so none can bring another row';
    comment on column revisionssegl.efter_nr is
      'And their nr is higher: transaction ids begin anew when the database is restored into another cluster, nr does not';
    comment on column revisionssegl.til_nr is 'Only of the last batch before such a restore: the highest nr until then';
    comment on column revisionssegl.hoejeste_nr is 'The highest nr that this seal or one before it has';
    comment on column revisionssegl.raekker is 'Per row, in order of nr: nr (8 bytes, big-endian) and SHA-256 of the row (32); null once the rows are removed';
    comment on column revisionssegl.raekker_hash is 'SHA-256 of raekker; stays when the rows are removed';
    comment on column revisionssegl.forrige_hash is 'hash of the seal before';
    comment on column revisionssegl.hash is 'SHA-256 of all of this but raekker and fjernet_tidspunkt; also in the process log';
    comment on column revisionssegl.fjernet_tidspunkt is 'When its rows were removed, after REVISION_DAYS'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table revisionssegl');
}
