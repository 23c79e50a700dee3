import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table jobannonce (
      id uuid primary key,
      version integer not null check (version >= 1),
      organisation_type_id integer not null,
      organisation_code text not null,
      indhold jsonb not null,
      cvr text not null check (cvr ~ '^[0-9]{8}$'),
      annoncetype integer not null,
      konfliktramt boolean not null,
      afgoerelse text not null check (afgoerelse in ('afventer', 'godkendt', 'afvist')),
      afgjort_tidspunkt timestamptz,
      afvisning jsonb,
      publicering_tidspunkt timestamptz,
      afpublicering_tidspunkt timestamptz not null,
      afsluttet_tidspunkt timestamptz,
      slettet_tidspunkt timestamptz,
      oprettet_tidspunkt timestamptz not null,
      aendret_tidspunkt timestamptz not null,
      constraint jobannonce_afgjort_check check ((afgoerelse = 'afventer') = (afgjort_tidspunkt is null)),
      constraint jobannonce_afvisning_check check (afvisning is null or afgoerelse = 'afvist')
    )`);
  await knex.raw(`
    comment on table jobannonce is
      'Job ads as they are now. The status is computed from the decision, the times and the clock, and never stored';
    comment on column jobannonce.id is 'AnnonceId';
    comment on column jobannonce.version is 'Version: 1 when created, one more with every change';
    comment on column jobannonce.organisation_type_id is 'The owner: ActiveOrganisationHeader of the request that created the ad';
    comment on column jobannonce.organisation_code is 'The owner: with organisation_type_id, as the same code can be two organisations';
    comment on column jobannonce.indhold is 'The whole JobannonceType of the contract, its times as UTC instants';
    comment on column jobannonce.cvr is 'From indhold: CVRnumberIdentifier';
    comment on column jobannonce.annoncetype is 'From indhold: Annoncetype';
    comment on column jobannonce.konfliktramt is 'The company was hit by a conflict when the ad was sent: approved by hand only';
    comment on column jobannonce.afgoerelse is 'The decision on this content';
    comment on column jobannonce.afgjort_tidspunkt is 'When it was decided; null while it waits';
    comment on column jobannonce.afvisning is 'Why it was refused: reason codes and a text to the creator';
    comment on column jobannonce.publicering_tidspunkt is 'Null: at once when approved';
    comment on column jobannonce.afsluttet_tidspunkt is 'When it was closed by hand';
    comment on column jobannonce.slettet_tidspunkt is 'When it was deleted: such ads are in no list'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table jobannonce');
}
