import type { Knex } from 'knex';

/** docs/decisions/0020-audit-trail.md */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table audit_seal (
      nr bigint primary key check (nr > 0),
      sealed_at timestamptz not null default now(),
      from_tx xid8 not null,
      to_tx xid8 not null,
      after_nr bigint not null,
      to_nr bigint,
      highest_nr bigint not null,
      row_count integer not null,
      rows bytea,
      rows_hash text not null,
      previous_hash text not null,
      hash text not null,
      removed_at timestamptz,
      constraint audit_seal_rows_check check ((rows is null) = (removed_at is not null))
    )`);
  await knex.raw(`
    comment on table audit_seal is
      'Seals of the audit trail: each batch of rows with its hash over them and over the seal before it. The gateway''s role can add and read';
    comment on column audit_seal.nr is '1, 2, 3 … without a hole';
    comment on column audit_seal.sealed_at is 'By the database''s clock';
    comment on column audit_seal.from_tx is 'The rows of the batch were written by the transactions from this one …';
    comment on column audit_seal.to_tx is '… to before this one: none of them was running any more, so none can bring another row';
    comment on column audit_seal.after_nr is
      'And their nr is higher: transaction ids begin anew when the database is restored into another cluster, nr does not';
    comment on column audit_seal.to_nr is 'Only of the last batch before such a restore: the highest nr until then';
    comment on column audit_seal.highest_nr is 'The highest nr that this seal or one before it has';
    comment on column audit_seal.rows is 'Per row, in order of nr: nr (8 bytes, big-endian) and SHA-256 of the row (32); null once the rows are removed';
    comment on column audit_seal.rows_hash is 'SHA-256 of rows; stays when the rows are removed';
    comment on column audit_seal.previous_hash is 'hash of the seal before';
    comment on column audit_seal.hash is 'SHA-256 of all of this but rows and removed_at; also in the process log';
    comment on column audit_seal.removed_at is 'When its rows were removed, after AUDIT_DAYS'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table audit_seal');
}
