/** A search as SQL: what must hold for a row, as text with its values apart. */
import { searchWords } from './words.js';
import type { SearchQuery, PagePosition } from './port.js';

/** Gives a value its place in a statement, as one of that type, e.g. `$3::text`. */
export type Place = (value: unknown, type: string) => string;

export interface Search {
  readonly query: SearchQuery;
  readonly now: Date;
  readonly after: PagePosition | undefined;
  readonly count: number;
  /** Is all of each ad wanted? */
  readonly complete: boolean;
}

/** A table that is searched, and what its columns of the same purpose are called. */
export interface SearchTable {
  readonly name: string;
  readonly id: string;
  /** From when the ad is on Jobnet, or is meant to be. */
  readonly time: string;
  /** What the conditions of this file look at, but for those of `indexedConditions`. */
  readonly judged: readonly string[];
}

/** The column of the order of a search. */
export const orderColumn = ({ own, latestSentFirst }: SearchQuery): string => {
  if (latestSentFirst) return 'oprettet_tidspunkt';
  return (own ? NEWEST : APPROVED).time;
};

const ENDS = ['afpublicering_tidspunkt', 'afsluttet_tidspunkt'];

export const NEWEST: SearchTable = {
  name: 'jobannonce',
  id: 'id',
  time: 'search_time',
  judged: [
    ...[
      'id',
      'search_time',
      'oprettet_tidspunkt',
      'slettet_tidspunkt',
      'organisation_type_id',
      'organisation_code',
    ],
    ...['afgoerelse', 'afgjort_tidspunkt', 'publicering_tidspunkt', ...ENDS],
  ],
};
export const APPROVED: SearchTable = {
  name: 'jobannonce_godkendt',
  id: 'jobannonce_id',
  time: 'paa_jobnet_fra',
  judged: ['jobannonce_id', 'paa_jobnet_fra', ...ENDS],
};

/**
 * status.ts in SQL, for the columns of jobannonce; conditions-sql.test.ts holds the two equal. A
 * comparison with null is never true, and greatest() leaves nulls out.
 */
export const statusSql = (now: string): string => `case
  when afsluttet_tidspunkt <= ${now} and not (afgoerelse = 'godkendt' and afsluttet_tidspunkt >= afpublicering_tidspunkt)
    then 'AfsluttetManuelt'
  when afgoerelse = 'afventer' then 'AfventerGodkendelse'
  when afgoerelse = 'afvist' then 'IkkeGodkendt'
  when ${now} >= afpublicering_tidspunkt then 'IkkeLaengerePaaJobnet'
  when coalesce(greatest(publicering_tidspunkt, afgjort_tidspunkt) <= ${now}, true) then 'PaaJobnet'
  else 'IkkePaaJobnetEndnu' end`;

/**
 * Statuses that few ads have. What holds for an ad with one of them is the condition of an index.
 */
export const UNDECIDED_OR_ENDED: ReadonlySet<string> = new Set([
  'AfventerGodkendelse',
  'IkkeGodkendt',
  'AfsluttetManuelt',
]);
export const undecidedOrEndedSql = `(afgoerelse <> 'godkendt' or afsluttet_tidspunkt is not null)`;

/** onJobnetSince (status.ts) in SQL: is the approved version on Jobnet? */
export const onJobnetSql = (now: string): string => `paa_jobnet_fra <= ${now} and ${notOverSql(now)}`;

/** Is it on Jobnet, or does it come there? */
export const notOverSql = (now: string): string =>
  `afpublicering_tidspunkt > ${now}
   and (afsluttet_tidspunkt is null or afsluttet_tidspunkt > ${now})`;

/** The time of a position, to the microsecond. */
export const timeSql = ({ time }: PagePosition, place: Place): string =>
  `timestamptz 'epoch' + ${place(time, 'bigint')} * interval '1 microsecond'`;

/**
 * The time in the order before which no ad can fit, as all of them are over: so a search does not
 * look at what is long past. A millisecond more, as PostgreSQL counts it with a fraction.
 */
const earliestSql = ({ name, time }: SearchTable, fra: string): string =>
  `${fra} - (select coalesce(extract(epoch from max(afpublicering_tidspunkt - ${time})), 0) + 0.001 from ${name})
    * interval '1 second'`;

/**
 * The longest time in milliseconds from an ad's place in the order to its unpublication; the table
 * has an index of them.
 */
export const longestSql = ({ name, time }: SearchTable): string =>
  `select (extract(epoch from max(afpublicering_tidspunkt - ${time})) * 1000)::float8 as ms from ${name}`;

/** Says when an ad must still be on Jobnet to be found; undefined when it may be over. */
const stillOnJobnetAt = ({ own, fra }: SearchQuery, now: Date): Date | undefined =>
  own || (fra && fra > now) ? fra : now;

/**
 * The same, to be known to the planner.
 * @param longest asks `longestSql`
 */
export async function earliestPossible(
  { query, now }: Pick<Search, 'query' | 'now'>,
  longest: (table: SearchTable) => Promise<number | null>,
): Promise<Date | undefined> {
  const fra = stillOnJobnetAt(query, now);
  if (!fra) return undefined;
  const ms = (await longest(query.own ? NEWEST : APPROVED)) ?? 0;
  // One millisecond more, as the database counts in smaller units.
  return new Date(fra.getTime() - Math.ceil(ms) - 1);
}

/**
 * Says which rows may be found at all, in their order: the indexes for paging know of these
 * conditions.
 * @param earliest what `earliestPossible` says, where the planner should know it
 */
export function scopeConditions({ query, now, after }: Search, place: Place, earliest?: Date): string[] {
  const { own, til } = query;
  const table = own ? NEWEST : APPROVED;
  const { time, id } = table;
  const fra = stillOnJobnetAt(query, now);
  const at = (time: Date): string => place(time, 'timestamptz');
  const scope: string[] = [];
  if (own) {
    scope.push('slettet_tidspunkt is null');
    const { ejer } = own;
    if (ejer) {
      scope.push(`organisation_type_id = ${place(ejer.organisationTypeId, 'integer')}`);
      scope.push(`organisation_code = ${place(ejer.organisationCode, 'text')}`);
    }
  } else scope.push(onJobnetSql(at(now)));
  if (earliest) scope.push(`${time} > ${at(earliest)}`);
  else if (fra) scope.push(`${time} > ${earliestSql(table, at(fra))}`);
  if (til) scope.push(`${time} < ${at(til)}`);
  if (after)
    scope.push(`(${orderColumn(query)}, ${id}) < (${timeSql(after, place)}, ${place(after.id, 'uuid')})`);
  return scope;
}

/** Says what the filters ask of those rows that the index of words and facets knows. */
export function indexedConditions({ fritekst, facets }: SearchQuery, place: Place): string[] {
  const filters = facets.map((anyOf) => `facets && ${place(anyOf, 'text[]')}`);
  return fritekst === undefined ? filters : [`search_text @@ ${wordsSql(fritekst, place)}`, ...filters];
}

/** Says what else the filters ask of them. */
export function otherConditions({ own, fra }: SearchQuery, now: Date, place: Place): string[] {
  const filters: string[] = [];
  if (own && own.statusser.length > 0) {
    // The index begins with the owner; where none is named, the order finds such ads sooner.
    if (own.ejer && own.statusser.every((status) => UNDECIDED_OR_ENDED.has(status)))
      filters.push(undecidedOrEndedSql);
    filters.push(`${statusSql(place(now, 'timestamptz'))} = any (${place(own.statusser, 'text[]')}::text[])`);
  }
  if (fra) filters.push(`least(afpublicering_tidspunkt, afsluttet_tidspunkt) > ${place(fra, 'timestamptz')}`);
  return filters;
}

/** A query for all words of a text, which are read as those of an ad are. */
export const wordsSql = (text: string, place: Place): string =>
  `(select plainto_tsquery('pg_catalog.danish', ${place(searchWords(text), 'text')}))`;
