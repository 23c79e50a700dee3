import type { Client } from 'pg';
import { json } from './jsonb.js';
import { Unwritten } from './transaction.js';

/**
 * A prepared statement that writes as many rows as it gets, as one array of JSON objects in $1, in
 * their order.
 */
export interface RowStatement {
  readonly name: string;
  readonly text: string;
  /** Must each row be written? Else one that is not is what the statement means to do. */
  readonly each?: boolean;
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
 * Writes rows of many requests with one statement for each kind, the kinds in the order in which
 * they are first met.
 * @throws Unwritten for a row of a statement with `each`
 */
export async function writeRows(connection: Connection, rows: readonly Row[]): Promise<void> {
  const kinds = new Map<RowStatement, object[]>();
  for (const { statement, values } of rows) {
    const same = kinds.get(statement);
    if (same) same.push(values);
    else kinds.set(statement, [values]);
  }
  for (const [{ name, text, each }, values] of kinds) {
    const { rowCount } = await connection.query({ name, text, values: [json(values)] });
    if (each && rowCount !== values.length) throw new Unwritten(`${rowCount} of ${values.length}: ${name}`);
  }
}
