import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table driftsbesked (
      id uuid not null,
      version integer not null,
      placering text not null,
      overskrift text not null,
      tekst text not null,
      gyldig_fra timestamptz not null,
      gyldig_til timestamptz,
      cvr text,
      oprettet_tidspunkt timestamptz not null,
      aendret_tidspunkt timestamptz not null,
      slettet_tidspunkt timestamptz,
      constraint driftsbesked_pkey primary key (id),
      constraint driftsbesked_version_check check (version >= 1),
      constraint driftsbesked_placering_check check (placering in ('FoerLogin', 'EfterLogin')),
      constraint driftsbesked_tider_check check (gyldig_til > gyldig_fra),
      constraint driftsbesked_cvr_check check (cvr ~ '^[0-9]{8}$'),
      constraint driftsbesked_foer_login_check check (cvr is null or placering = 'EfterLogin')
    );
    create index driftsbesked_gyldig_fra_idx on driftsbesked (gyldig_fra desc, id desc) where slettet_tidspunkt is null`);
  await knex.raw(`
    comment on table driftsbesked is
      'Notices that STAR shows before and after sign-in. Whether one is in force is computed from its times; the audit trail says who wrote it';
    comment on column driftsbesked.cvr is 'Only this company sees it; before sign-in nobody knows who looks';
    comment on column driftsbesked.slettet_tidspunkt is 'A deleted notice stays for the audit trail, and is shown to nobody';
    comment on index driftsbesked_gyldig_fra_idx is 'The order in which GetDriftsbeskeder pages'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table driftsbesked');
}
