/** A list that callers sort by a column of their choice, and read page by page, as SQL. */

import type { ListPlace } from './place.js';

/** Gives a value its place in a statement, e.g. `$3`. */
export type Place = (value: unknown) => string;

/** A column by which lists are sorted; where an index has it, it has it as `sql` says it. */
export interface SortColumn {
  readonly sql: string;
  /** The column as a cursor has it: a text, or digits. */
  readonly key: string;
  /** The column again, from what the cursor has. */
  readonly fromKey: (place: string) => string;
}

/**
 * The characters by which a text is sorted: the longest title and name, at four bytes a character,
 * would not fit into a cursor. Rows that are the same up to here come by their number.
 */
const SORTED_CHARACTERS = 80;

/** @param column SQL of a text in the order of Danish */
export const textColumn = (column: string): SortColumn => {
  const sql = `left(${column}, ${SORTED_CHARACTERS}) collate "da-x-icu"`;
  return { sql, key: sql, fromKey: (place) => `${place}::text` };
};

export const numberColumn = (sql: string): SortColumn => ({
  sql,
  key: sql,
  fromKey: (place) => `${place}::bigint`,
});

export const directionOf = (faldende: boolean) =>
  faldende ? ({ order: 'desc', sign: '<' } as const) : ({ order: 'asc', sign: '>' } as const);

/**
 * The condition that a row stands behind a place. No two rows have the same place, so that none is
 * left out or comes twice.
 */
export function behind(
  { sql, fromKey }: SortColumn,
  { key, nummer }: ListPlace,
  faldende: boolean,
  place: Place,
): string {
  const { sign } = directionOf(faldende);
  const number = `${place(nummer)}::bigint`;
  // A comparison with one column is one that its index can begin with.
  if (sql === 'nummer') return `nummer ${sign} ${number}`;
  return `(${sql}, nummer) ${sign} (${fromKey(place(key))}, ${number})`;
}

interface PageParts {
  /** The columns that are read, and from where. */
  readonly listed: string;
  readonly from: string;
  readonly key: string;
  readonly where: readonly string[];
  readonly sql: string;
  readonly faldende: boolean;
  readonly limit: string;
}

/** The statement of a page; what the cursor behind a row has of its column is its `sort_key`. */
export function pageSql({ listed, from, key, where, sql, faldende, limit }: PageParts): string {
  const { order } = directionOf(faldende);
  const by = sql === 'nummer' ? '' : `${sql} ${order}, `;
  return `select ${listed}, (${key})::text as sort_key from ${from}
    where ${where.join(' and ') || 'true'}
    order by ${by}nummer ${order} limit ${limit}`;
}
