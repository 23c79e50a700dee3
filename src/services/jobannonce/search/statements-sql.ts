/** The statements of a search; docs/decisions/0014-search.md says why there are several. */
import type { SearchQuery } from './port.js';
import { filterConditions, APPROVED, NEWEST, scopeConditions, type Place, type Search, tidSql } from './conditions-sql.js';

/** Ads that are looked at one by one, the latest first, before an index is asked; to look for words in one takes longer. */
const WALK = { withWords: 500, without: 2000 };
/** Days before the place of which the indexes are asked first; then of all. */
const DAYS = 7;

export interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** Statements of which each finds the same ads, the later ones more of them: the first that fills a page is the answer. */
export function* searchStatements(search: Search): Generator<Statement, void, undefined> {
  const { fritekst, facets } = search.query;
  // Without words and facets no index knows what fits, and the order is the way.
  if (fritekst === undefined && facets.length === 0) return yield walk(search);
  yield walk(search, fritekst === undefined ? WALK.without : WALK.withWords);
  yield collect(search, DAYS);
  yield collect(search);
}

/** Down the order from the place, over so many ads or to the end, keeping those that fit: quick where one of a few dozen does. */
function walk(search: Search, over?: number): Statement {
  const { query, now, count } = search;
  const values: unknown[] = [];
  const place: Place = (value) => `$${values.push(value)}`;
  const { navn, tid, id } = query.egne ? NEWEST : APPROVED;
  const scope = scopeConditions(search, place).join(' and ');
  const fits = filterConditions(query, now, place).map((filter) => ` and ${filter}`);
  const order = `order by ${tid} desc, ${id} desc`;
  const from =
    over === undefined
      ? `${navn} where ${scope}`
      : `(select * from ${navn} where ${scope} ${order} limit ${place(over)}) as t where true`;
  const text = `select ${columns(query)} from ${from}${fits.join('')} ${order} limit ${place(count)}`;
  return { text, values };
}

/**
 * All of so many days that fit, by the indexes, and of those the first: quick where few do. The days keep an index of words
 * from naming many ads of which the page needs the latest.
 */
function collect(search: Search, days?: number): Statement {
  const { query, now, count } = search;
  const values: unknown[] = [];
  const place: Place = (value) => `$${values.push(value)}`;
  const { navn, tid, id } = query.egne ? NEWEST : APPROVED;
  const ejer = query.egne?.ejer;
  const owned = ejer && [`ejer:${ejer.organisationTypeId}/${ejer.organisationCode}`];
  const fits = [
    ...scopeConditions(search, place),
    ...filterConditions(query, now, place),
    ...(days === undefined ? [] : [`${tid} > ${daysBefore(days, search, place)}`]),
    ...(owned ? [`facets && ${place(owned)}::text[]`] : []),
  ].join(' and ');
  const order = `order by ${tid} desc, ${id} desc`;
  // Materialised, or the planner may see the order and the limit, and walk after all.
  const text = `
    with fundne as materialized (select ${id} as fundet, ${tid} as fundet_tid from ${navn} where ${fits}),
         side as (select fundet from fundne order by fundet_tid desc, fundet desc limit ${place(count)})
    select ${columns(query)} from side join ${navn} on ${id} = fundet ${order}`;
  return { text, values };
}

/** Days before the first place that may fit. */
function daysBefore(days: number, { query: { til }, now, efter }: Search, place: Place): string {
  const from = efter ? tidSql(efter, place) : `${place(til && til < now ? til : now)}::timestamptz`;
  return `${from} - ${place(days)}::integer * interval '1 day'`;
}

function columns({ egne }: SearchQuery): string {
  const { tid, id } = egne ? NEWEST : APPROVED;
  const position = `(extract(epoch from ${tid}) * 1000000)::bigint::text as position`;
  const shared = `${position}, ${id} as fundet_id, version, indhold, virksomhed`;
  if (!egne) return shared;
  return `${shared}, afgoerelse, afgjort_tidspunkt, publicering_tidspunkt, afpublicering_tidspunkt, afsluttet_tidspunkt`;
}
