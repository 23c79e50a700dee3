import type { Knex } from 'knex';

/** For whoever looks for the seal over a row (docs/audit.md). There are few seals a minute. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index audit_seal_to_tx_idx on audit_seal (to_tx, nr);
    create index audit_seal_to_nr_idx on audit_seal (nr, to_nr) where to_nr is not null`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index audit_seal_to_nr_idx, audit_seal_to_tx_idx');
}
