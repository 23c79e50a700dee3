/** The statements of a search; docs/decisions/0014-search.md says why there are several. */
import type { SearchQuery } from './port.js';
import {
  filterConditions,
  orderColumn,
  APPROVED,
  NEWEST,
  scopeConditions,
  type Place,
  type Search,
  timeSql,
} from './conditions-sql.js';

/**
 * So many ads are looked at one by one, the latest first, before an index is asked; looking for
 * words takes longer.
 */
const MAX_WALKED_ADS = { withWords: 500, without: 2000 };
/** The indexes are asked first for so many days before the place, and then for all. */
const FIRST_DAYS = 7;

export interface Statement {
  readonly text: string;
  readonly values: unknown[];
  /** May it be prepared? It is the same for each page, and has one plan whatever its values. */
  readonly isLasting: boolean;
}

/**
 * Each statement finds the same ads, the later ones more of them: the first that fills a page is
 * the answer.
 * @param earliest is asked where an index must
 */
export async function* searchStatements(
  search: Search,
  earliest: (search: Search) => Promise<Date | undefined>,
): AsyncGenerator<Statement, void, undefined> {
  const { fritekst, facets, latestSentFirst, fra } = search.query;
  // Another order than that of the time which is bounded: the planner must know the bound.
  const since = latestSentFirst && fra ? await earliest(search) : undefined;
  // When there are neither words nor facets no index knows what fits, so the order is followed.
  if (fritekst === undefined && facets.length === 0) return yield walk(search, since);
  yield walk(search, since, fritekst === undefined ? MAX_WALKED_ADS.without : MAX_WALKED_ADS.withWords);
  const bound = since ?? (await earliest(search));
  yield collect(search, bound, FIRST_DAYS);
  yield collect(search, bound);
}

/**
 * Goes down the order from the place, over `over` ads or to the end, and keeps what fits: quick
 * where one of a few dozen does. What bounds it stands in its text, so that a plan that was made
 * once knows how little is asked for.
 */
function walk(search: Search, earliest: Date | undefined, over?: number): Statement {
  const { query, now, count } = search;
  const values: unknown[] = [];
  const place: Place = (value) => `$${values.push(value)}`;
  const { name, id } = query.own ? NEWEST : APPROVED;
  const time = orderColumn(query);
  const scope = scopeConditions(search, place, earliest).join(' and ');
  const fits = filterConditions(query, now, place).map((filter) => ` and ${filter}`);
  const order = `order by ${time} desc, ${id} desc`;
  const from =
    over === undefined
      ? `${name} where ${scope}`
      : `(select * from ${name} where ${scope} ${order} limit ${over}) as t where true`;
  const text = `select ${columns(query)} from ${from}${fits.join('')} ${order} limit ${count}`;
  return { text, values, isLasting: earliest === undefined };
}

/**
 * Finds by the indexes all ads of so many days that fit, and takes the first of them: quick where
 * few fit. The days keep an index of words from naming many ads of which the page needs the latest.
 */
function collect(search: Search, earliest: Date | undefined, days?: number): Statement {
  const { query, now, count } = search;
  const values: unknown[] = [];
  const place: Place = (value) => `$${values.push(value)}`;
  const { name, id } = query.own ? NEWEST : APPROVED;
  const time = orderColumn(query);
  const ejer = query.own?.ejer;
  const owned = ejer && [`ejer:${ejer.organisationTypeId}/${ejer.organisationCode}`];
  const fits = [
    ...scopeConditions(search, place, earliest),
    ...filterConditions(query, now, place),
    ...(days === undefined ? [] : [`${time} > ${daysBefore(days, search, place)}`]),
    ...(owned ? [`facets && ${place(owned)}::text[]`] : []),
  ].join(' and ');
  const order = `order by ${time} desc, ${id} desc`;
  // If it were not materialised, the planner might see the order and the limit, and walk after all.
  const text = `
    with fitting as materialized (select ${id} as found, ${time} as found_time from ${name} where ${fits}),
         page as (select found from fitting order by found_time desc, found desc limit ${place(count)})
    select ${columns(query)} from page join ${name} on ${id} = found ${order}`;
  return { text, values, isLasting: false };
}

/** The time so many days before the first place that may fit. */
function daysBefore(days: number, { query: { til }, now, after }: Search, place: Place): string {
  const from = after ? timeSql(after, place) : `${place(til && til < now ? til : now)}::timestamptz`;
  return `${from} - ${place(days)}::integer * interval '1 day'`;
}

function columns(query: SearchQuery): string {
  const { own } = query;
  const { id } = own ? NEWEST : APPROVED;
  const position = `(extract(epoch from ${orderColumn(query)}) * 1000000)::bigint::text as position`;
  const shared = `${position}, ${id} as found_id, version, indhold, virksomhed`;
  if (!own) return `${shared}, offentlige_tekster as tekster`;
  return `${shared}, afgoerelse, afgjort_tidspunkt, publicering_tidspunkt, afpublicering_tidspunkt, afsluttet_tidspunkt`;
}
