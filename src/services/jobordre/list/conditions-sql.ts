/** A list of job orders as SQL. */
import {
  behind,
  directionOf,
  numberColumn,
  pageSql,
  type Place,
  type SortColumn,
  textColumn,
} from '../../sorted-list/columns-sql.js';
import type { JobordreQuery, ListPart, Sortering } from './list-port.js';
import { statusCondition, STATUSES } from './status-sql.js';

/** The status is sorted by otherwise: `byStatus`. */
export const COLUMNS: Readonly<Record<Exclude<Sortering, 'Status'>, SortColumn>> = {
  Nummer: numberColumn('nummer'),
  Titel: textColumn('titel'),
  Kontaktperson: textColumn('kontaktperson'),
  SenesteHandling: {
    sql: 'seneste_handling',
    key: '(extract(epoch from seneste_handling) * 1000000)::bigint',
    fromKey: (place) => `timestamptz 'epoch' + ${place}::bigint * interval '1 microsecond'`,
  },
  Kandidater: numberColumn('antal_formidlet'),
  Loebende: numberColumn('(loebende::int)'),
};

const LISTED = `id, nummer, version, titel, cvr, pnr, kontaktperson, status_sat, lukkeaarsag,
  to_char(svarfrist, 'YYYY-MM-DD') as svarfrist, seneste_handling, antal_formidlet, loebende, jobcenter,
  tovholder is not null as har_tovholder`;

/** The statement that reads a part of a list. */
export function listStatement(query: JobordreQuery, part: ListPart) {
  const values: unknown[] = [];
  const place: Place = (value) => `$${values.push(value)}`;
  const { sortering } = query;
  const text =
    sortering === 'Status' ? byStatus(query, part, place) : byColumn(sortering, query, part, place);
  return { text, values };
}

function byColumn(
  sortering: keyof typeof COLUMNS,
  query: JobordreQuery,
  { dag, after, count }: ListPart,
  place: Place,
): string {
  const { statusser = [], faldende } = query;
  const column = COLUMNS[sortering];
  const where = filters(query, place);
  if (statusser.length > 0) where.push(statusCondition(statusser, `${place(dag)}::date`));
  if (after) where.push(behind(column, after, faldende, place));
  return page({ ...column, where, faldende, limit: place(count) });
}

/**
 * The status is computed for a day, so no index is sorted by it. The orders of each status, one
 * after the other, are sorted by their number alone; those before the place are not asked for.
 */
function byStatus(query: JobordreQuery, { dag, after, count }: ListPart, place: Place): string {
  const { statusser = [], faldende } = query;
  const { order, sign } = directionOf(faldende);
  const day = `${place(dag)}::date`;
  const limit = place(count);
  const from = after && Number(after.key);
  const wanted = STATUSES.map((status, key) => ({ status, key }))
    .filter(({ status }) => statusser.length === 0 || statusser.includes(status))
    .filter(({ key }) => from === undefined || (faldende ? key <= from : key >= from));
  const parts = wanted.map(({ status, key }) => {
    const where = [...filters(query, place), statusCondition([status], day)];
    if (after && key === from) where.push(`nummer ${sign} ${place(after.nummer)}::bigint`);
    return `(${page({ key: String(key), where, sql: 'nummer', faldende, limit })})`;
  });
  // Of a cursor that nobody was given no status may be left.
  if (parts.length === 0)
    return page({ key: '0', where: ['false', `${day} is null`], sql: 'nummer', faldende, limit });
  return `select * from (${parts.join('\n union all ')}) as part
    order by sort_key ${order}, nummer ${order} limit ${limit}`;
}

const page = (parts: Omit<Parameters<typeof pageSql>[0], 'listed' | 'from'>): string =>
  pageSql({ listed: LISTED, from: 'jobordre', ...parts });

/** All filters but that of the status. */
function filters({ cvr, pnr = [], type, jobcenter, udenTovholder }: JobordreQuery, place: Place): string[] {
  return [
    ...(cvr === undefined ? [] : [`cvr = ${place(cvr)}`]),
    ...(pnr.length === 0 ? [] : [`pnr = any (${place(pnr)}::text[])`]),
    ...(type === undefined ? [] : [`type = ${place(type)}::int`]),
    ...(jobcenter === undefined ? [] : [`jobcenter = ${place(jobcenter)}`]),
    ...(udenTovholder === undefined ? [] : [`tovholder is ${udenTovholder ? '' : 'not '}null`]),
  ];
}
