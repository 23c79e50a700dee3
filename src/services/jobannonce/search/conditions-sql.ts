/** A search as SQL: what must hold for a row, as text with its values apart. */
import { searchWords } from './words.js';
import type { SearchQuery, PagePosition } from './port.js';

/** Gives a value its place in a statement, e.g. `$3`. */
export type Place = (value: unknown) => string;

export interface Search {
  readonly query: SearchQuery;
  readonly now: Date;
  readonly efter: PagePosition | undefined;
  /** `tidligstMulige`. */
  readonly tidligst: Date | undefined;
  readonly count: number;
}

/** A table that is searched, and what its columns of the same purpose are called. */
export interface SearchTable {
  readonly navn: string;
  readonly id: string;
  /** Of the order, and from when the ad is on Jobnet. */
  readonly tid: string;
}

export const NEWEST: SearchTable = { navn: 'jobannonce', id: 'id', tid: 'search_time' };
export const APPROVED: SearchTable = {
  navn: 'jobannonce_godkendt',
  id: 'jobannonce_id',
  tid: 'paa_jobnet_fra',
};

/**
 * status.ts in SQL, for the columns of jobannonce; soegning-sql.test.ts holds the two equal. A comparison with null is
 * never true, and greatest() leaves nulls out.
 */
export const statusSql = (now: string): string => `case
  when afsluttet_tidspunkt <= ${now} and not (afgoerelse = 'godkendt' and afsluttet_tidspunkt >= afpublicering_tidspunkt)
    then 'AfsluttetManuelt'
  when afgoerelse = 'afventer' then 'AfventerGodkendelse'
  when afgoerelse = 'afvist' then 'IkkeGodkendt'
  when ${now} >= afpublicering_tidspunkt then 'IkkeLaengerePaaJobnet'
  when coalesce(greatest(publicering_tidspunkt, afgjort_tidspunkt) <= ${now}, true) then 'PaaJobnet'
  else 'IkkePaaJobnetEndnu' end`;

/** Statuses that few ads have, and what holds for those that have one: the condition of an index. */
export const IKKE_GODKENDT_ELLER_SLUT: ReadonlySet<string> = new Set([
  'AfventerGodkendelse',
  'IkkeGodkendt',
  'AfsluttetManuelt',
]);
export const ikkeGodkendtEllerSlutSql = `(afgoerelse <> 'godkendt' or afsluttet_tidspunkt is not null)`;

/** onJobnetSince (status.ts) in SQL: is the approved version on Jobnet? */
export const paaJobnetSql = (now: string): string =>
  `paa_jobnet_fra <= ${now} and afpublicering_tidspunkt > ${now}
   and (afsluttet_tidspunkt is null or afsluttet_tidspunkt > ${now})`;

/** The time of a place, to the microsecond. */
export const tidSql = ({ tid }: PagePosition, place: Place): string =>
  `timestamptz 'epoch' + ${place(tid)}::bigint * interval '1 microsecond'`;

/** In milliseconds the longest time from an ad's place in the order to its unpublication; the table has an index of them. */
export const longestSql = ({ navn, tid }: SearchTable): string =>
  `select (extract(epoch from max(afpublicering_tidspunkt - ${tid})) * 1000)::float8 as ms from ${navn}`;

/** From when on it must be on Jobnet still; undefined: it may be over. */
const stadigFra = ({ egne, fra }: SearchQuery, now: Date): Date | undefined =>
  egne || (fra && fra > now) ? fra : now;

/**
 * Before what place in the order no ad can fit, as all of them are over: so a search does not look at what is long past.
 * @param laengst asks `laengstSql`
 */
export async function earliestPossible(
  query: SearchQuery,
  now: Date,
  longest: (tabel: SearchTable) => Promise<number | null>,
): Promise<Date | undefined> {
  const fra = stadigFra(query, now);
  if (!fra) return undefined;
  const ms = (await longest(query.egne ? NEWEST : APPROVED)) ?? 0;
  // A millisecond more, as the database counts in smaller ones.
  return new Date(fra.getTime() - Math.ceil(ms) - 1);
}

/** Which rows may be found at all, in their order: what the indexes for paging know of. */
export function scopeConditions(
  { query: { egne, til }, now, efter, tidligst }: Search,
  place: Place,
): string[] {
  const { tid, id } = egne ? NEWEST : APPROVED;
  const at = (): string => `${place(now)}::timestamptz`;
  const scope: string[] = [];
  if (egne) {
    scope.push('slettet_tidspunkt is null');
    const { ejer } = egne;
    if (ejer) {
      scope.push(`organisation_type_id = ${place(ejer.organisationTypeId)}::integer`);
      scope.push(`organisation_code = ${place(ejer.organisationCode)}::text`);
    }
  } else scope.push(paaJobnetSql(at()));
  if (tidligst) scope.push(`${tid} > ${place(tidligst)}::timestamptz`);
  if (til) scope.push(`${tid} < ${place(til)}::timestamptz`);
  if (efter) scope.push(`(${tid}, ${id}) < (${tidSql(efter, place)}, ${place(efter.id)}::uuid)`);
  return scope;
}

/** What is asked of them. */
export function filterConditions(query: SearchQuery, now: Date, place: Place): string[] {
  const { egne, fritekst, facets, fra } = query;
  const filters: string[] = [];
  if (fritekst !== undefined) filters.push(`search_text @@ ${wordsSql(fritekst, place)}`);
  for (const anyOf of facets) filters.push(`facets && ${place(anyOf)}::text[]`);
  if (egne && egne.statusser.length > 0) {
    // The index is one of owners; without one, the order finds such ads sooner.
    if (egne.ejer && egne.statusser.every((status) => IKKE_GODKENDT_ELLER_SLUT.has(status)))
      filters.push(ikkeGodkendtEllerSlutSql);
    filters.push(`${statusSql(`${place(now)}::timestamptz`)} = any (${place(egne.statusser)}::text[])`);
  }
  if (fra) filters.push(`least(afpublicering_tidspunkt, afsluttet_tidspunkt) > ${place(fra)}::timestamptz`);
  return filters;
}

/** The words of a text as a query: all of them, read as those of an ad are. */
export const wordsSql = (text: string, place: Place): string =>
  `plainto_tsquery('pg_catalog.danish', ${place(searchWords(text))}::text)`;
