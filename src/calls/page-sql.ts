/** The statement that finds a page of calls, which never reads more than its bound. */
import { type After, CALLS_LOOKED_AT, CALLS_ON_A_PAGE, type Systems, type Wanted } from './kept-call.js';

export interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/**
 * An index finds the calls that are looked at, by one of the filters; the others are held against
 * what it found. Where only some systems' calls are shown, it is theirs.
 */
export function pageSql(wanted: Wanted, systems: Systems, after: After | undefined): Statement {
  const values: unknown[] = [];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const own = wanted.system === undefined ? systems : systems?.filter((id) => id === wanted.system);
  const period = [
    ...(wanted.from ? [`received_at >= ${place(wanted.from)}::timestamptz`] : []),
    ...(wanted.until ? [`received_at <= ${place(wanted.until)}::timestamptz`] : []),
    ...(after
      ? [`(received_at, nr) < (${place(after.receivedAt)}::timestamptz, ${place(after.nr)}::bigint)`]
      : []),
  ];
  const filters = filtersOf(wanted, place);
  const [first = 'true', ...rest] = systems ? ['true', ...filters] : filters;
  const looked = (condition: string) =>
    `select ${FACTS} from kept_call where ${[condition, ...period].join(' and ')}
     order by received_at desc, nr desc limit ${CALLS_LOOKED_AT}`;
  const candidates = systems
    ? `select ${FACTS.replaceAll(/\w+/g, 'each.$&')} from unnest(${place(own)}::text[]) as own (id)
       cross join lateral (${looked('system_id = own.id')}) as each
       order by received_at desc, nr desc limit ${CALLS_LOOKED_AT}`
    : looked(first);
  return {
    values,
    text: `
      with candidates as materialized (${candidates}),
      oldest as (
        select nr as looked_nr, received_at as looked_at from candidates
        where (select count(*) from candidates) = ${CALLS_LOOKED_AT}
        order by received_at, nr limit 1),
      found as (
        select * from candidates ${rest.length > 0 ? `where ${rest.join(' and ')}` : ''}
        order by received_at desc, nr desc limit ${CALLS_ON_A_PAGE + 1})
      select looked_nr, looked_at, found.* from (values (1)) as always (one)
        left join oldest on true left join found on true
      order by received_at desc, found.nr desc`,
  };
}

const FACTS =
  'nr, log_id, received_at, system_id, organisation_type_id, organisation_code, operation, path, outcome, status, duration_ms';

/** The most telling first: it finds the calls. */
function filtersOf(
  { organisation, system, operation, onlyFaults }: Wanted,
  place: (value: unknown) => string,
): readonly string[] {
  return [
    ...(organisation
      ? [
          `organisation_type_id = ${place(organisation.organisationTypeId)} and organisation_code = ${place(organisation.organisationCode)}`,
        ]
      : []),
    ...(system === undefined ? [] : [`system_id = ${place(system)}`]),
    ...(operation === undefined ? [] : [`operation = ${place(operation)}`]),
    ...(onlyFaults ? ['outcome <> 0'] : []),
  ];
}
