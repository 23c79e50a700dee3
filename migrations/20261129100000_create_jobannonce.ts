import type { Knex } from 'knex';

/**
 * The ads and what the columns of the search are made of: docs/decisions/0014-search.md. A function
 * that is changed later does not change the rows that are there: the migration that changes one
 * also writes them again. There is no question mark in the SQL, as Knex takes it for the place of a
 * value.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function jobannonce_search_text(words text[]) returns tsvector
      language sql immutable strict parallel safe as $function$
      select setweight(to_tsvector('pg_catalog.danish', words[1]), 'A')
          || setweight(to_tsvector('pg_catalog.danish', words[2]), 'B')
      $function$`);
  await knex.raw(`
    create function jobannonce_facets(indhold jsonb, owner text, anonymous boolean) returns text[]
      language sql immutable parallel safe as $function$
      select array_remove(array[
          'ejer:' || owner,
          'type:' || (indhold #>> '{Job,Annoncetype}'),
          'stilling:' || lower(indhold #>> '{Job,ConceptUriDa}'),
          'land:' || (indhold #>> '{Job,Arbejdssted,Landekode}'),
          'kommune:' || (indhold #>> '{Job,Arbejdssted,Kommunekode}'),
          'deltid:' || (indhold #> '{Job,Deltid}' is not null)::text,
          'eures:' || (indhold #>> '{Publicering,Eures}'),
          case when not anonymous then 'post:' || (indhold #>> '{Job,Arbejdssted,Postnummer}') end,
          case when not anonymous then 'cvr:' || (indhold #>> '{Virksomhed,CVRnumberIdentifier}') end,
          case when not anonymous then 'pnr:' || (indhold #>> '{Virksomhed,ProductionUnitIdentifier}') end
        ], null)
        || array(select 'tid:' || arbejdstid from jsonb_array_elements_text(indhold #> '{Job,ArbejdstidsforholdSamling}') as arbejdstid)
      $function$`);
  await knex.raw(`
    create table jobannonce (
      id uuid primary key,
      version integer not null check (version >= 1),
      organisation_type_id integer not null,
      organisation_code text not null,
      indhold jsonb not null,
      virksomhed jsonb,
      cvr text not null check (cvr ~ '^[0-9]{8}$'),
      annoncetype integer not null,
      konfliktramt boolean not null,
      afgoerelse text not null check (afgoerelse in ('afventer', 'godkendt', 'afvist')),
      afgjort_tidspunkt timestamptz,
      afvisning jsonb,
      afventer_igen_siden timestamptz,
      publicering_tidspunkt timestamptz,
      afpublicering_tidspunkt timestamptz not null,
      afsluttet_tidspunkt timestamptz,
      slettet_tidspunkt timestamptz,
      oprettet_tidspunkt timestamptz not null,
      aendret_tidspunkt timestamptz not null,
      search_time timestamptz not null
        generated always as (coalesce(publicering_tidspunkt, oprettet_tidspunkt)) stored,
      search_text tsvector,
      facets text[]
        generated always as (jobannonce_facets(indhold, organisation_type_id::text || '/' || organisation_code, false)) stored,
      constraint jobannonce_afgjort_check check ((afgoerelse = 'afventer') = (afgjort_tidspunkt is null)),
      constraint jobannonce_afvisning_check check (afvisning is null or afgoerelse = 'afvist')
    ) with (toast_tuple_target = 128);
    alter table jobannonce
      alter column facets set storage main,
      alter column search_text set storage external`);
  await knex.raw(`
    create index jobannonce_queue_idx on jobannonce (coalesce(afventer_igen_siden, oprettet_tidspunkt), id)
      where afgoerelse = 'afventer' and afsluttet_tidspunkt is null and slettet_tidspunkt is null;
    create index jobannonce_owner_search_time_idx
      on jobannonce (organisation_type_id, organisation_code, search_time desc, id desc) where slettet_tidspunkt is null;
    create index jobannonce_ejer_ikke_godkendt_eller_slut_idx
      on jobannonce (organisation_type_id, organisation_code, search_time desc, id desc)
      where slettet_tidspunkt is null and (afgoerelse <> 'godkendt' or afsluttet_tidspunkt is not null);
    create index jobannonce_search_time_idx on jobannonce (search_time desc, id desc) where slettet_tidspunkt is null;
    create index jobannonce_search_idx on jobannonce using gin (search_text, facets)
      with (gin_pending_list_limit = 256) where slettet_tidspunkt is null;
    create index jobannonce_longest_idx on jobannonce ((afpublicering_tidspunkt - search_time))`);
  await knex.raw(`
    comment on function jobannonce_search_text(text[]) is
      'The words of an ad as the search knows them, from those of its title (A) and of its text (B), small and without signs';
    comment on function jobannonce_facets(jsonb, text, boolean) is
      'What filters ask for, one text each, e.g. kommune:461; of an anonymous ad for the public nothing of the company and no place but the municipality';
    comment on table jobannonce is
      'Job ads as they are now. The status is computed from the decision, the times and the clock, and never stored';
    comment on column jobannonce.id is 'AnnonceId';
    comment on column jobannonce.version is 'Version: 1 when created, one more with every change';
    comment on column jobannonce.organisation_type_id is 'The owner: ActiveOrganisationHeader of the request that created the ad';
    comment on column jobannonce.organisation_code is 'The owner: with organisation_type_id, as the same code can be two organisations';
    comment on column jobannonce.indhold is
      'The whole JobannonceType of the contract, its times as UTC instants; instead of Logo it has logo, which names a row of logo';
    comment on column jobannonce.virksomhed is
      'Name and address of the company and of its P-unit, as the register had them when this content was sent: a search asks no register, and an anonymous ad is cleaned of them';
    comment on column jobannonce.cvr is 'From indhold: CVRnumberIdentifier';
    comment on column jobannonce.annoncetype is 'From indhold: Annoncetype';
    comment on column jobannonce.konfliktramt is 'The company was hit by a conflict when the ad was sent: approved by hand only';
    comment on column jobannonce.afgoerelse is 'The decision on this content';
    comment on column jobannonce.afgjort_tidspunkt is 'When it was decided; null while it waits';
    comment on column jobannonce.afvisning is 'Why it was refused: reason codes and a text to the creator';
    comment on column jobannonce.afventer_igen_siden is
      'Since when it has waited for a decision, once an earlier version was decided on; null: since it was created';
    comment on column jobannonce.publicering_tidspunkt is 'Null: at once when approved';
    comment on column jobannonce.afsluttet_tidspunkt is 'When it was closed by hand';
    comment on column jobannonce.slettet_tidspunkt is 'When it was deleted: such ads are in no list';
    comment on column jobannonce.search_time is 'Order of a search in own ads: the publication asked for, else the creation';
    comment on column jobannonce.search_text is 'Words of title and text, from jobannonce_search_text';
    comment on column jobannonce.facets is 'What the filters of a search ask for';
    comment on index jobannonce_queue_idx is 'The queue of the approval desk, oldest first';
    comment on index jobannonce_owner_search_time_idx is 'Own ads, page by page';
    comment on index jobannonce_ejer_ikke_godkendt_eller_slut_idx is
      'Own ads that wait, were refused or have ended by hand, page by page: few among many';
    comment on index jobannonce_search_time_idx is 'All ads, page by page, for STAR';
    comment on index jobannonce_search_idx is 'Words and filters that few ads have';
    comment on index jobannonce_longest_idx is
      'The same for a search in own ads with PeriodeFra'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table jobannonce;
    drop function jobannonce_facets(jsonb, text, boolean);
    drop function jobannonce_search_text(text[])`);
}
