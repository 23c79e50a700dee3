import type { Knex } from 'knex';

/** »den 6. december 2024 … indsendt og endnu ikke behandlet« is the whole of that day. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table v1_tombstone drop constraint v1_tombstone_tilstand_check;
    alter table v1_tombstone add constraint v1_tombstone_tilstand_check
      check (tilstand in ('PaaJobnet', 'IkkePaaJobnetEndnu', 'AfventerGodkendelse', 'IndsendtPaaSkiftedagen'));
    comment on column v1_tombstone.tilstand is
      'What the ad was at the cut-over, or that it was sent later on that day: a name of the code list V1Tilstand';
    comment on column outbox.state is
      'given_up: refused for good, or tried too often; jobnet outbox send sends it again'`);
}

/** Tombstones that are there stay: the purge before it says that they cannot be taken back. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table v1_tombstone drop constraint v1_tombstone_tilstand_check;
    alter table v1_tombstone add constraint v1_tombstone_tilstand_check
      check (tilstand in ('PaaJobnet', 'IkkePaaJobnetEndnu', 'AfventerGodkendelse')) not valid`);
}
