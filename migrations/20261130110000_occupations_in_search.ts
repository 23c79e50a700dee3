import type { Knex } from 'knex';

/**
 * Ads are found by the alias of their occupation, and by the words of the names of both. Ads that
 * are there are written again, as what is kept of them was made by the functions before.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function stilling_words(indhold jsonb) returns text
      language plpgsql stable parallel safe as $function$
    begin
      return (
        select regexp_replace(
          lower(normalize(concat_ws(' ', s.navn, a.navn), NFKC) collate "da-x-icu"),
          '[^[:alnum:]\\u0300-\\u036f]+', ' ', 'g')
        from stilling s left join stilling_alias a
          on a.stilling_uri = s.uri and a.id::text = lower(indhold #>> '{Job,AliasIdentifier}')
        where s.uri = lower(indhold #>> '{Job,ConceptUriDa}'));
    end
    $function$;
    create function jobannonce_search_text(words text[], indhold jsonb) returns tsvector
      language sql stable parallel safe as $function$
      select jobannonce_search_text(words)
          || setweight(to_tsvector('pg_catalog.danish', coalesce(stilling_words(indhold), '')), 'A')
      $function$`);
  await knex.raw(facets(`'alias:' || lower(indhold #>> '{Job,AliasIdentifier}'),`));
  await knex.raw(`
    comment on function stilling_words(jsonb) is
      'The names of the occupation and of the alias of an ad, small and without signs, as words.ts reads a text';
    comment on function jobannonce_search_text(text[], jsonb) is
      'The words of an ad, and the names of its occupation and alias as they are now (A)';
    comment on column jobannonce.search_text is 'Words of title, text, occupation and alias, from jobannonce_search_text';
    comment on column jobannonce_godkendt.search_text is
      'Words of title and text as the public is shown them, and of occupation and alias: of an anonymous ad none that tells its company';
    update jobannonce set indhold = indhold, search_text = ${WITH_NAMES};
    alter table jobannonce_godkendt disable trigger derived_columns;
    update jobannonce_godkendt set indhold = indhold, search_text = ${WITH_NAMES};
    alter table jobannonce_godkendt enable trigger derived_columns`);
}

/** The words stay that are there, so those of an anonymous ad that nobody may find stay null. */
const WITH_NAMES = `search_text || setweight(to_tsvector('pg_catalog.danish', coalesce(stilling_words(indhold), '')), 'A')`;

const facets = (alias: string) => `
  create or replace function jobannonce_facets(indhold jsonb, owner text, anonymous boolean) returns text[]
    language sql immutable parallel safe as $function$
    select array_remove(array[
        'ejer:' || owner,
        'type:' || (indhold #>> '{Job,Annoncetype}'),
        'stilling:' || lower(indhold #>> '{Job,ConceptUriDa}'),
        ${alias}
        'land:' || (indhold #>> '{Job,Arbejdssted,Landekode}'),
        'kommune:' || (indhold #>> '{Job,Arbejdssted,Kommunekode}'),
        'deltid:' || (indhold #> '{Job,Deltid}' is not null)::text,
        'eures:' || (indhold #>> '{Publicering,Eures}'),
        case when not anonymous then 'post:' || (indhold #>> '{Job,Arbejdssted,Postnummer}') end,
        case when not anonymous then 'cvr:' || (indhold #>> '{Virksomhed,CVRnumberIdentifier}') end,
        case when not anonymous then 'pnr:' || (indhold #>> '{Virksomhed,ProductionUnitIdentifier}') end
      ], null)
      || array(select 'tid:' || arbejdstid from jsonb_array_elements_text(indhold #> '{Job,ArbejdstidsforholdSamling}') as arbejdstid)
    $function$`;

/** The words of names stay in the index until an ad is written again. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(facets(''));
  await knex.raw(`drop function jobannonce_search_text(text[], jsonb); drop function stilling_words(jsonb)`);
}
