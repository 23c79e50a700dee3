/** A list of job orders as SQL. */
import type { JobordreQuery, ListPart, Sortering } from './list-port.js';
import { statusCondition, STATUSES } from './status-sql.js';

/** Gives a value its place in a statement, e.g. `$3`. */
type Place = (value: unknown) => string;

/** A column by which lists are sorted; an index of a company's orders has it as `sql` says it. */
interface SortColumn {
  readonly sql: string;
  /** The column as a cursor has it: a text, or digits. */
  readonly key: string;
  /** The column again, from what the cursor has. */
  readonly fromKey: (place: string) => string;
}

/**
 * The characters by which a text is sorted: the longest title and name, at four bytes a character,
 * would not fit into a cursor. Orders that are the same up to here come by their number.
 */
const SORTED_CHARACTERS = 80;
const text = (column: string): SortColumn => {
  const sql = `left(${column}, ${SORTED_CHARACTERS}) collate "da-x-icu"`;
  return { sql, key: sql, fromKey: (place) => `${place}::text` };
};
const number = (sql: string): SortColumn => ({ sql, key: sql, fromKey: (place) => `${place}::bigint` });

/** The status is sorted by otherwise: `byStatus`. */
export const COLUMNS: Readonly<Record<Exclude<Sortering, 'Status'>, SortColumn>> = {
  Nummer: number('nummer'),
  Titel: text('titel'),
  Kontaktperson: text('kontaktperson'),
  SenesteHandling: {
    sql: 'seneste_handling',
    key: '(extract(epoch from seneste_handling) * 1000000)::bigint',
    fromKey: (place) => `timestamptz 'epoch' + ${place}::bigint * interval '1 microsecond'`,
  },
  Kandidater: number('antal_formidlet'),
  Loebende: number('(loebende::int)'),
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
  const { sql, key, fromKey } = COLUMNS[sortering];
  const where = filters(query, place);
  if (statusser.length > 0) where.push(statusCondition(statusser, `${place(dag)}::date`));
  if (after) {
    const { sign } = directionOf(faldende);
    const nummer = `${place(after.nummer)}::bigint`;
    // A comparison with one column is one that its index can begin with.
    if (sortering === 'Nummer') where.push(`nummer ${sign} ${nummer}`);
    // No two orders have the same place, so that none is left out or comes twice.
    else where.push(`(${sql}, nummer) ${sign} (${fromKey(place(after.key))}, ${nummer})`);
  }
  return page({ key, where, sql, faldende, limit: place(count) });
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

interface PageParts {
  readonly key: string;
  readonly where: readonly string[];
  readonly sql: string;
  readonly faldende: boolean;
  readonly limit: string;
}

function page({ key, where, sql, faldende, limit }: PageParts): string {
  const { order } = directionOf(faldende);
  const by = sql === 'nummer' ? '' : `${sql} ${order}, `;
  return `select ${LISTED}, (${key})::text as sort_key from jobordre
    where ${where.join(' and ') || 'true'}
    order by ${by}nummer ${order} limit ${limit}`;
}

const directionOf = (faldende: boolean) =>
  faldende ? ({ order: 'desc', sign: '<' } as const) : ({ order: 'asc', sign: '>' } as const);

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
