import type { Knex } from 'knex';
import { checkTable } from '../src/services/v1/table-store.js';

/**
 * The table as an installation of version 1 has it; where one is there it stays as it is, with its
 * ads.
 */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('v1_jobannonce')) return checkTable(knex);
  await knex.raw(`
    create table v1_jobannonce (
      annonce_id integer primary key,
      cvr text not null check (cvr ~ '^[0-9]{8}$'),
      p_nummer text,
      titel text not null,
      annoncetekst text not null,
      ansvarlig_myndighedskode text,
      oprettet_tidspunkt timestamptz not null,
      indsendt_tidspunkt timestamptz,
      behandlet_tidspunkt timestamptz,
      godkendt boolean,
      publicering_tidspunkt timestamptz,
      afpublicering_tidspunkt timestamptz,
      afsluttet_tidspunkt timestamptz,
      slettet_tidspunkt timestamptz
    )`);
  await knex.raw(`
    comment on table v1_jobannonce is
      'Job ads of JobannonceService v1, which no service reads or writes any more (docs/decisions/0015-v1-purge.md). What an ad was at a time follows from its times';
    comment on column v1_jobannonce.annonce_id is 'The AnnonceId of version 1; version 2 has GUIDs';
    comment on column v1_jobannonce.cvr is 'The company of the ad';
    comment on column v1_jobannonce.ansvarlig_myndighedskode is 'The authority behind an anonymous ad; without its kind, so it may be an a-kasse or a sub-jobcentre';
    comment on column v1_jobannonce.indsendt_tidspunkt is 'When it was last sent to approval; null: a draft';
    comment on column v1_jobannonce.behandlet_tidspunkt is 'When it was approved or refused; null: it waits';
    comment on column v1_jobannonce.godkendt is 'What was decided';
    comment on column v1_jobannonce.publicering_tidspunkt is 'Midnight: version 1 published and unpublished in a nightly batch';
    comment on column v1_jobannonce.afsluttet_tidspunkt is 'When its company ended it by hand';
    comment on column v1_jobannonce.slettet_tidspunkt is 'When its company deleted it'`);
}

/** A table with ads in it is not ours to drop. */
export async function down(knex: Knex): Promise<void> {
  const { rows } = await knex.raw<{ rows: unknown[] }>('select 1 from v1_jobannonce limit 1');
  if (rows.length > 0) throw new Error('The table v1_jobannonce holds ads of version 1: it is not dropped.');
  await knex.raw('drop table v1_jobannonce');
}
