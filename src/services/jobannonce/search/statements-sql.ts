/** The statement of a search; docs/decisions/0014-search.md says why it has several steps. */
import { MAX_PAGE_SIZE } from '../../page.js';
import type { SearchQuery } from './port.js';
import {
  APPROVED,
  indexedConditions,
  NEWEST,
  orderColumn,
  otherConditions,
  type Place,
  scopeConditions,
  type Search,
  timeSql,
} from './conditions-sql.js';

/**
 * So many ads are looked at one by one, the latest first, before an index is asked; looking for
 * words takes longer. Where so many of them fit, the index names too many to look at each.
 */
const WALK = { withWords: { ads: 500, sign: 1 }, without: { ads: 2000, sign: 2 } };
/** So many that the index names are looked at without regard to their time. */
const MAX_NAMED_ADS = 1000;
/** Where it names more, it is asked first for so many days before the place, and then for all. */
const FIRST_DAYS = 7;
/** More than any page has: the planner knows that little is wanted, and every page has one plan. */
const MAX_COUNT = MAX_PAGE_SIZE + 1;

export interface Statement {
  readonly text: string;
  readonly values: unknown[];
  /** May it be prepared? It is the same for each page, and has one plan whatever its values. */
  readonly isLasting: boolean;
}

/**
 * The statement that finds the first ads that fit, in order. It has one plan for all values: they
 * are hidden from the planner, which would else plan it anew for each of them, and that takes
 * longer than most searches.
 * @param earliest where the planner must know it, as the order is another one than that of the time
 *   which is bounded by it; such a statement is planned each time
 */
export function searchStatement(search: Search, earliest?: Date): Statement {
  const values: unknown[] = [];
  const place: Place = (value, type) => {
    const at = `$${values.push(value)}::${type}`;
    return earliest ? at : `(select ${at})`;
  };
  const { fritekst, facets } = search.query;
  const isIndexed = fritekst !== undefined || facets.length > 0;
  const text = (isIndexed ? bySteps : walk)(search, place, earliest);
  return { text, values, isLasting: earliest === undefined };
}

/** Goes down the order from the place: no index knows what fits. */
function walk(search: Search, place: Place, earliest: Date | undefined): string {
  const { query, now, count } = search;
  const { name } = tableOf(query);
  const fits = [...scopeConditions(search, place, earliest), ...otherConditions(query, now, place)];
  return `select ${columns(search)}
    from (select * from ${name} where ${fits.join(' and ')} ${orderOf(query)} limit ${MAX_COUNT}) as found
    ${orderOf(query)} limit ${place(count, 'integer')}`;
}

/**
 * Steps that each find a beginning of the same list; one that has it all, or fills the page, is the
 * last:
 * - walked: of the latest ads those that fit. Quick where one of a few dozen does, or where there
 *   are no more ads to look at.
 * - named: all that the index of words and facets names, where they are few, as a walk that found
 *   next to nothing lets expect.
 * - recent: those of the last days that it names, of which the page needs the latest.
 * - rest: all that it names, where it was thought to name many and those are few after all.
 * - any: all that it names.
 */
function bySteps(search: Search, place: Place, earliest: Date | undefined): string {
  const { query, now, count } = search;
  const { name, id, judged } = tableOf(query);
  const order = orderOf(query);
  const time = orderColumn(query);
  const { ads: most, sign } = query.fritekst === undefined ? WALK.without : WALK.withWords;
  const wanted = () => place(count, 'integer');
  const scope = () => scopeConditions(search, place, earliest).join(' and ');
  const fits = () => [...scopeConditions(search, place, earliest), ...otherConditions(query, now, place)];
  const names = () => [...indexedConditions(query, place), ...ownerConditions(query, place)];
  const found = `${id} as found, ${time} as found_time`;
  const isMore = 'not (select is_done from after_walk)';
  const isSign = `(select fitting >= ${sign} from after_walk)`;
  const areMany = `(${isMore} and (${isSign} or (select count(*) from named) > ${MAX_NAMED_ADS}))`;
  const isFilled = () => `(select count(*) from recent) >= ${wanted()}`;
  const isShort = () => `${areMany} and not ${isFilled()}`;
  const isAll = `${isSign} and (select count(*) from rest) <= ${MAX_NAMED_ADS}`;
  // What is not materialised the planner might join into one, and then it would see the order and
  // the limit, and walk after all.
  return `with walked as materialized (
      select found, found_time, fits, nr = ${most} as is_last from (
        select ${found}, row_number() over (${order}) as nr,
          ${[...indexedConditions(query, place), ...otherConditions(query, now, place)].join(' and ')} as fits
        from (select * from ${name} where ${scope()} ${order} limit ${most}) as latest) as judged
      where fits or nr = ${most} order by found_time desc, found desc limit ${wanted()}),
    after_walk as materialized (
      select count(*) filter (where fits) as fitting,
        count(*) filter (where fits) >= ${wanted()} or not coalesce(bool_or(is_last), false) as is_done
      from walked),
    names as materialized (select ${judged.join()} from ${name} where ${names().join(' and ')}),
    named as materialized (select * from names where ${isMore} and not ${isSign} limit ${MAX_NAMED_ADS + 1}),
    recent as materialized (
      select ${found} from ${name}
      where ${areMany} and ${[...fits(), ...names()].join(' and ')} and ${time} > ${daysBefore(search, place)}),
    rest as materialized (select * from names where ${isShort()} and ${isSign} limit ${MAX_NAMED_ADS + 1}),
    any_day as materialized (
      select ${found} from ${name} where ${isShort()} and not (${isAll}) and ${[...fits(), ...names()].join(' and ')}),
    page as (
      select found, found_time from walked where fits and not ${isMore}
      union all select ${found} from named where not ${areMany} and ${fits().join(' and ')}
      union all select found, found_time from recent where ${isFilled()}
      union all select ${found} from rest where ${isAll} and ${fits().join(' and ')}
      union all select found, found_time from any_day
      order by found_time desc, found desc limit ${wanted()})
    select ${columns(search)} from page join ${name} on ${id} = found ${order}`;
}

/** The index knows the owner too. */
const ownerConditions = ({ own }: SearchQuery, place: Place): string[] =>
  own?.ejer
    ? [`facets && ${place([`ejer:${own.ejer.organisationTypeId}/${own.ejer.organisationCode}`], 'text[]')}`]
    : [];

/** The time so many days before the first place that may fit. */
function daysBefore({ query: { til }, now, after }: Search, place: Place): string {
  const from = after ? timeSql(after, place) : place(til && til < now ? til : now, 'timestamptz');
  return `${from} - interval '${FIRST_DAYS} days'`;
}

const tableOf = ({ own }: SearchQuery) => (own ? NEWEST : APPROVED);

const orderOf = (query: SearchQuery): string =>
  `order by ${orderColumn(query)} desc, ${tableOf(query).id} desc`;

/** What is read of an ad that was found; without what makes it long that stays in the database. */
function columns({ query, complete }: Search): string {
  const position = `(extract(epoch from ${orderColumn(query)}) * 1000000)::bigint::text as position`;
  const indhold = complete ? 'indhold' : `indhold - '{Annoncetekst,Ansoegning}'::text[] as indhold`;
  const shared = `${position}, ${tableOf(query).id} as found_id, version, virksomhed, ${indhold}`;
  if (!query.own) return `${shared}, offentlige_tekster${complete ? '' : ` - 'Annoncetekst'`} as tekster`;
  return `${shared}, afgoerelse, afgjort_tidspunkt, publicering_tidspunkt, afpublicering_tidspunkt, afsluttet_tidspunkt`;
}
