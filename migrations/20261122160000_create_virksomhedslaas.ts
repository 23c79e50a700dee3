import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table virksomhedslaas (
      nr bigint generated always as identity primary key,
      cvr text not null,
      laas text not null,
      gyldig_fra timestamptz not null,
      gyldig_til timestamptz,
      sat_af text not null,
      begrundelse text not null,
      ophaevet_af text,
      ophaevet_begrundelse text,
      constraint virksomhedslaas_cvr_laas_gyldig_fra_key unique (cvr, laas, gyldig_fra),
      constraint virksomhedslaas_cvr_check check (cvr ~ '^[0-9]{8}$'),
      constraint virksomhedslaas_laas_check check (laas in ('spaerret', 'konfliktramt')),
      constraint virksomhedslaas_periode_check check (gyldig_til >= gyldig_fra),
      constraint virksomhedslaas_ophaevet_check check (
        num_nonnulls(gyldig_til, ophaevet_af, ophaevet_begrundelse) in (0, 3)
      )
    )`);
  await knex.raw(
    'create unique index virksomhedslaas_i_kraft_idx on virksomhedslaas (cvr, laas) where gyldig_til is null',
  );
  await knex.raw(`
    comment on table virksomhedslaas is
      'The two locks of companies, each time one was set a row: a lock is lifted by giving its row an end, never by deleting it';
    comment on column virksomhedslaas.laas is 'spaerret: no access at all; konfliktramt: may create ads, each goes to manual approval';
    comment on column virksomhedslaas.gyldig_til is 'Excluded; without it the lock is in force';
    comment on column virksomhedslaas.sat_af is 'Who set it';
    comment on column virksomhedslaas.begrundelse is 'Why it was set';
    comment on index virksomhedslaas_i_kraft_idx is 'A company has a lock of a kind once or not'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table virksomhedslaas');
}
