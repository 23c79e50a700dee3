import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table stilling (
      uri text primary key,
      navn text not null,
      gyldig_til timestamptz
    );
    create table stilling_alias (
      stilling_uri text not null references stilling (uri),
      id uuid not null,
      navn text not null,
      gyldig_til timestamptz,
      primary key (stilling_uri, id)
    );
    create table stilling_udgave (
      nr integer generated always as identity primary key,
      indlaest_tidspunkt timestamptz not null,
      antal_aendringer integer not null
    )`);
  await knex.raw(`
    comment on table stilling is
      'Occupations of the Danish ESCO list. None is ever deleted: ads keep the one they were sent with';
    comment on column stilling.uri is 'ConceptUriDa, lower case';
    comment on column stilling.gyldig_til is 'When an import no longer had it; null while it may be used in new ads';
    comment on table stilling_alias is
      'Other names of occupations. An alias that moved is a row of each occupation, the old one with an end';
    comment on column stilling_alias.id is 'AliasIdentifier';
    comment on column stilling_alias.gyldig_til is 'As in stilling';
    comment on table stilling_udgave is
      'A row for each import that changed something. Processes hold the list in memory and read it again when the newest row is another one';
    comment on column stilling_udgave.antal_aendringer is 'Occupations and aliases that were new, renamed, ended or taken up again'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table stilling_udgave; drop table stilling_alias; drop table stilling');
}
