import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table v1_tombstone (
      annonce_id integer primary key,
      cvr text not null,
      tilstand text not null check (tilstand in ('PaaJobnet', 'IkkePaaJobnetEndnu', 'AfventerGodkendelse')),
      skiftet timestamptz not null,
      slettet_tidspunkt timestamptz not null,
      reason text not null
    )`);
  await knex.raw(`
    comment on table v1_tombstone is
      'What is left of each v1 ad that was deleted in the changeover to version 2: written in the transaction of its deletion';
    comment on column v1_tombstone.annonce_id is 'The AnnonceId of version 1; never used again';
    comment on column v1_tombstone.cvr is 'The company of the ad';
    comment on column v1_tombstone.tilstand is 'What the ad was at the cut-over, a name of the code list V1Tilstand';
    comment on column v1_tombstone.skiftet is 'The cut-over that decided (CUT_OVER)';
    comment on column v1_tombstone.slettet_tidspunkt is 'When it was deleted';
    comment on column v1_tombstone.reason is 'Why'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table v1_tombstone');
}
