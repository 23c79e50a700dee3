import type { Knex } from 'knex';

/**
 * What the columns of the search are made of. A function that is changed later does not change the rows that are there: the
 * migration that changes one also writes them again. No question mark in here: Knex takes it for the place of a value.
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
    comment on function jobannonce_search_text(text[]) is
      'The words of an ad as the search knows them, from those of its title (A) and of its text (B), small and without signs';
    comment on function jobannonce_facets(jsonb, text, boolean) is
      'What filters ask for, one text each, e.g. kommune:461; of an anonymous ad for the public nothing of the company and no place but the municipality'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function jobannonce_facets(jsonb, text, boolean);
    drop function jobannonce_search_text(text[])`);
}
