import type { Client } from 'pg';
import { json } from './jsonb.js';
import { Unassumed, Unwritten } from './transaction.js';

/**
 * A prepared statement that writes as many rows as it gets, as one array of JSON objects in $1, in
 * their order.
 */
export interface RowStatement {
  readonly name: string;
  readonly text: string;
  /** Must each row be written? Else one that is not is what the statement means to do. */
  readonly each?: boolean;
  /**
   * Does it write nothing, and find only the rows of which it holds what was assumed? Then it comes
   * before all that is written, and must find each.
   */
  readonly isAssumption?: boolean;
}

export interface Row {
  readonly statement: RowStatement;
  /** The values by column; a Date becomes a text of JSON, which PostgreSQL reads. */
  readonly values: object;
}

/** Statements are sent on it. */
export type Connection = Pick<Client, 'query'>;

/**
 * Makes the SQL of the rows in $1, each with its place among them, `position`.
 * @param columns name → type
 */
export function rowsSql(columns: Readonly<Record<string, string>>): string {
  const typed = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  const names = [...Object.keys(columns), 'position'].join();
  return `rows from (jsonb_to_recordset($1::jsonb) as (${typed.join()})) with ordinality as sent (${names})`;
}

/**
 * Writes rows of many requests with one statement for each kind: what is assumed first, then the
 * kinds in the order in which they are first met.
 * @throws Unassumed where an assumption does not hold; Unwritten for a row of a statement with
 *   `each`
 */
export async function writeRows(connection: Connection, rows: readonly Row[]): Promise<void> {
  const assumptions = rows.filter(({ statement }) => statement.isAssumption);
  const written = rows.filter(({ statement }) => !statement.isAssumption);
  for (const [{ name, text, each, isAssumption }, values] of byKind([...assumptions, ...written])) {
    const { rowCount } = await connection.query({ name, text, values: [json(values)] });
    if (rowCount === values.length) continue;
    const told = `${rowCount} of ${values.length}: ${name}`;
    if (isAssumption) throw new Unassumed(told);
    if (each) throw new Unwritten(told);
  }
}

function byKind(rows: readonly Row[]): ReadonlyMap<RowStatement, readonly object[]> {
  const kinds = new Map<RowStatement, object[]>();
  for (const { statement, values } of rows) {
    const same = kinds.get(statement);
    if (same) same.push(values);
    else kinds.set(statement, [values]);
  }
  return kinds;
}
