/** A list of job orders as SQL. */
import type { JobordreQuery, ListPart, Sortering } from './list-port.js';

/** Gives a value its place in a statement, e.g. `$3`. */
export type Place = (value: unknown) => string;

/** A column by which lists are sorted. Those that are no texts are numbers. */
interface SortColumn {
  readonly isText?: true;
  /** @param dag SQL of the Danish day */
  readonly sql: (dag: string) => string;
}

/**
 * The characters by which a text is sorted: the longest title and name, at four bytes a character,
 * would not fit into a cursor. Orders that are the same up to here come by their number.
 */
const SORTED_CHARACTERS = 80;
const text = (column: string): SortColumn => ({
  isText: true,
  sql: () => `left(${column}, ${SORTED_CHARACTERS}) collate "da-x-icu"`,
});

/**
 * status.ts in SQL, as the number by which it is sorted; status-sql.test.ts holds the two equal.
 * @param dag SQL of the Danish day
 */
const statusNumberSql = (dag: string): string => `case
  when status_sat = 'Lukket' or svarfrist < ${dag} then ${STATUSES.indexOf('Lukket')}
  else array_position(array['${STATUSES.join("', '")}'], status_sat) - 1 end`;

/** In the order in which lists sort them. */
export const STATUSES = ['Aaben', 'MidlertidigInaktiv', 'Lukket'];

export const COLUMNS: Readonly<Record<Sortering, SortColumn>> = {
  Nummer: { sql: () => 'nummer' },
  Titel: text('titel'),
  Kontaktperson: text('kontaktperson'),
  Status: { sql: statusNumberSql },
  SenesteHandling: { sql: () => '(extract(epoch from seneste_handling) * 1000000)::bigint' },
  Kandidater: { sql: () => 'antal_formidlet' },
  Loebende: { sql: () => 'loebende::int' },
};

const LISTED = `id, nummer, version, titel, cvr, pnr, kontaktperson, status_sat, lukkeaarsag,
  to_char(svarfrist, 'YYYY-MM-DD') as svarfrist, seneste_handling, antal_formidlet, loebende, jobcenter,
  tovholder is not null as har_tovholder`;

/** The statement that reads a part of a list. */
export function listStatement(query: JobordreQuery, part: ListPart) {
  const values: unknown[] = [];
  const place: Place = (value) => `$${values.push(value)}`;
  const dag = `${place(part.dag)}::date`;
  const column = COLUMNS[query.sortering];
  const key = column.sql(dag);
  const direction = query.faldende ? 'desc' : 'asc';
  const where = [...filters(query, dag, place), ...behind(query, part, key, place)];
  const sql = `select ${LISTED}, (${key})::text as sort_key from jobordre
    where ${where.join(' and ') || 'true'}
    order by ${key} ${direction}, nummer ${direction} limit ${place(part.count)}`;
  return { text: sql, values };
}

function filters(query: JobordreQuery, dag: string, place: Place): string[] {
  const { cvr, pnr = [], type, statusser = [], jobcenter, udenTovholder } = query;
  // What is closed by hand is most of the table: an index leaves it out.
  const onlyOpen = statusser.length > 0 && !statusser.includes('Lukket');
  const numbers = statusser.map((status) => STATUSES.indexOf(status));
  return [
    // PostgreSQL wants to know the type of each value, also where nothing else needs the day.
    `${dag} is not null`,
    ...(cvr === undefined ? [] : [`cvr = ${place(cvr)}`]),
    ...(pnr.length === 0 ? [] : [`pnr = any (${place(pnr)}::text[])`]),
    ...(type === undefined ? [] : [`type = ${place(type)}::int`]),
    ...(jobcenter === undefined ? [] : [`jobcenter = ${place(jobcenter)}`]),
    ...(udenTovholder === undefined ? [] : [`tovholder is ${udenTovholder ? '' : 'not '}null`]),
    ...(onlyOpen ? [`status_sat <> 'Lukket'`] : []),
    ...(statusser.length === 0 ? [] : [`${statusNumberSql(dag)} = any (${place(numbers)}::int[])`]),
  ];
}

/** No two orders have the same place, so that none is left out or comes twice. */
function behind({ sortering, faldende }: JobordreQuery, { after }: ListPart, key: string, place: Place) {
  if (!after) return [];
  const nummer = `${place(after.nummer)}::bigint`;
  const sign = faldende ? '<' : '>';
  // A comparison with one column is one that its index can begin with.
  if (sortering === 'Nummer') return [`nummer ${sign} ${nummer}`];
  const type = COLUMNS[sortering].isText ? 'text' : 'bigint';
  return [`(${key}, nummer) ${sign} (${place(after.key)}::${type}, ${nummer})`];
}
