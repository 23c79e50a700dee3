import type { Knex } from 'knex';

/** What is known of companies: the locks that operators set, and what the CVR register said. */
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
  await knex.raw(`
    create table virksomhed_cache (
      cvr text primary key,
      fetched_at timestamptz not null,
      content jsonb not null
    )`);
  await knex.raw('create index virksomhed_cache_fetched_at_idx on virksomhed_cache (fetched_at)');
  await knex.raw(`
    comment on table virksomhed_cache is
      'What the CVR register said of a company, for when it is asked again soon or is down; whoever changes the shape of content empties it';
    comment on column virksomhed_cache.fetched_at is 'When the register was asked: how old the answer is';
    comment on column virksomhed_cache.content is 'The company as the port Virksomhedsregister has it';
    comment on index virksomhed_cache_fetched_at_idx is 'For deletion of what is too old to be served'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table virksomhed_cache, virksomhedslaas');
}
