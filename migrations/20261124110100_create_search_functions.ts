import type { Knex } from 'knex';

/** Spaces, quotation marks, dashes, bullets and the like. */
const SIGNS = [
  ...range(0xa0, 0xac),
  ...range(0xae, 0xb1),
  ...[0xb4, 0xb6, 0xb7, 0xb8, 0xbb, 0xbc, 0xbd, 0xbe, 0xbf, 0xd7, 0xf7],
  ...range(0x2010, 0x2027),
  ...range(0x202f, 0x203d),
  ...[0x20ac, 0x2122, 0x2190, 0x2192, 0x25a0, 0x25aa, 0x25ba, 0x25cf, 0x2605, 0x2606, 0x2713, 0x2714],
];
/** Soft hyphen, zero-width characters. */
const NOTHING = [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff];

/** As they stand between the quotes of e'…'. */
const escaped = (codes: readonly number[]): string =>
  codes.map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('');

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/**
 * What generated columns are made of. A function that is changed later does not change the rows that are there: the
 * migration that changes one also writes them again. No question mark in here: Knex takes it for the place of a value.
 */
export async function up(knex: Knex): Promise<void> {
  // By hand, as in the locale C, which PostgreSQL may run in, lower() knows the capitals of ASCII only, and the parser takes
  // any other sign for a letter: typographic signs become a space, soft hyphens and zero-width characters nothing.
  await knex.raw(`
    create function jobannonce_ren_tekst(html text) returns text
      language sql immutable strict parallel safe as $function$
      select translate(
        replace(replace(replace(replace(replace(replace(replace(replace(
          regexp_replace(
            regexp_replace(html, '</{0,1}(b|strong|i|em|u|a)(\\s[^>]*){0,1}>', '', 'gi'),
            '<[^>]*>', ' ', 'g'),
          '&aelig;', 'æ'), '&AElig;', 'æ'), '&oslash;', 'ø'), '&Oslash;', 'ø'),
          '&aring;', 'å'), '&Aring;', 'å'), '&nbsp;', ' '), '&amp;', '&'),
        'ÆØÅÄÖÜÉ' || e'${escaped(SIGNS)}${escaped(NOTHING)}',
        'æøåäöüé' || repeat(' ', ${SIGNS.length}))
      $function$`);
  await knex.raw(`
    create function jobannonce_soegetekst(titel text, annoncetekst text) returns tsvector
      language sql immutable strict parallel safe as $function$
      select setweight(to_tsvector('pg_catalog.danish', public.jobannonce_ren_tekst(titel)), 'A')
          || setweight(to_tsvector('pg_catalog.danish', public.jobannonce_ren_tekst(annoncetekst)), 'B')
      $function$`);
  // No digit and no address at all, and no word that is, or begins with, one of what the public must not see.
  await knex.raw(`
    create function jobannonce_anonym_soegetekst(indhold jsonb, virksomhed jsonb) returns tsvector
      language sql immutable strict parallel safe as $function$
      select ts_delete(ord, array(
        select et from unnest(tsvector_to_array(ord)) as et, unnest(tsvector_to_array(skjult)) as dets
        where et = dets or length(dets) >= 4 and starts_with(et, dets)))
      from (
        select
          public.jobannonce_soegetekst(
            regexp_replace(indhold ->> 'Titel', adresser, ' ', 'g'),
            regexp_replace(public.jobannonce_ren_tekst(indhold ->> 'Annoncetekst'), adresser, ' ', 'g')) as ord,
          to_tsvector('pg_catalog.danish', tekst)
            || to_tsvector('pg_catalog.danish', regexp_replace(tekst, '[[:punct:][:digit:]]+', ' ', 'g')) as skjult
        from (values (
          '\\S*@\\S*|https{0,1}://\\S+|[^\\s.]+(\\.[^\\s.]+)+|[0-9]+',
          public.jobannonce_ren_tekst(concat_ws(' ',
            virksomhed ->> 'navn', virksomhed ->> 'enhedsnavn', virksomhed #>> '{adresse,vejnavn}', virksomhed #>> '{adresse,by}',
            indhold #>> '{Job,Arbejdssted,Vejnavn}', indhold #>> '{Job,Arbejdssted,By}',
            indhold #>> '{Ansoegning,Email}', indhold #>> '{Ansoegning,Url}',
            jsonb_path_query_array(indhold, '$.Ansoegning.KontaktpersonSamling[*].Fornavne') #>> '{}',
            jsonb_path_query_array(indhold, '$.Ansoegning.KontaktpersonSamling[*].Efternavn') #>> '{}',
            jsonb_path_query_array(indhold, '$.Ansoegning.KontaktpersonSamling[*].Email') #>> '{}'))
        )) as v (adresser, tekst)
      ) as begge
      $function$`);
  await knex.raw(`
    create function jobannonce_kendetegn(indhold jsonb, ejer text, anonym boolean) returns text[]
      language sql immutable parallel safe as $function$
      select array_remove(array[
          'ejer:' || ejer,
          'type:' || (indhold #>> '{Job,Annoncetype}'),
          'stilling:' || lower(indhold #>> '{Job,ConceptUriDa}'),
          'land:' || (indhold #>> '{Job,Arbejdssted,Landekode}'),
          'kommune:' || (indhold #>> '{Job,Arbejdssted,Kommunekode}'),
          'deltid:' || (indhold #> '{Job,Deltid}' is not null)::text,
          'eures:' || (indhold #>> '{Publicering,Eures}'),
          case when not anonym then 'post:' || (indhold #>> '{Job,Arbejdssted,Postnummer}') end,
          case when not anonym then 'cvr:' || (indhold #>> '{Virksomhed,CVRnumberIdentifier}') end,
          case when not anonym then 'pnr:' || (indhold #>> '{Virksomhed,ProductionUnitIdentifier}') end
        ], null)
        || array(select 'tid:' || tid from jsonb_array_elements_text(indhold #> '{Job,ArbejdstidsforholdSamling}') as tid)
      $function$`);
  await knex.raw(`
    comment on function jobannonce_ren_tekst(text) is 'HTML of an ad as plain text for the search, Danish capitals made small';
    comment on function jobannonce_soegetekst(text, text) is 'The words of an ad as the search knows them: title A, text B';
    comment on function jobannonce_anonym_soegetekst(jsonb, jsonb) is
      'The words of an anonymous ad by which the public may find it: none of its company, street, town, contact persons or addresses, and no number';
    comment on function jobannonce_kendetegn(jsonb, text, boolean) is
      'What filters ask for, one text each, e.g. kommune:461; of an anonymous ad for the public nothing of the company and no place but the municipality'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function jobannonce_kendetegn(jsonb, text, boolean);
    drop function jobannonce_anonym_soegetekst(jsonb, jsonb);
    drop function jobannonce_soegetekst(text, text);
    drop function jobannonce_ren_tekst(text)`);
}
