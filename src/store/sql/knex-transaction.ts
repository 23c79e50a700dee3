import type { Knex } from 'knex';
import type { Client, QueryResultRow } from 'pg';
import { bundled } from './bundle.js';
import { LateTransaction } from './late-transaction.js';
import { type Connection, type Row, type RowStatement, writeRows } from './rows.js';
import type { StatementNames } from './statement-names.js';
import { type Transaction, Unassumed } from './transaction.js';
import { orUnavailable } from './unavailable.js';

type Work<T> = (transaction: Transaction) => Promise<T>;

/**
 * Runs the work in one transaction: committed when it resolves, rolled back when it throws. The
 * work may be done twice, and so keeps nothing of what it does outside the transaction.
 */
export type InTransaction = <T>(work: Work<T>) => Promise<T>;

/** Knex's client, which it declares as any, is used here for the connections of its pool. */
interface Pool {
  acquireConnection(): Promise<Client>;
  releaseConnection(connection: Client): Promise<void>;
}

const poolOf = (database: Knex): Pool => database.client as Pool;

/**
 * Transactions on connections of Knex's pool. Not Knex's own `transaction()`: it puts a whole Knex
 * together for each one, which costs more than the statements in it (bench/README.md).
 * @throws Fault 139135 when the database cannot be reached or is overloaded; what `work` throws
 */
export function transactionsOn(database: Knex): InTransaction {
  return (work) =>
    orUnavailable(() =>
      inTransactionOn(database, (connection) => work(connection as unknown as Transaction)),
    );
}

/**
 * Works as `transactionsOn`, but those that come together and do nothing but write rows
 * (`writeRow`) share one transaction of the database: one commit, and one statement for each kind
 * of row. Each resolves when its rows are committed; when one of them makes the shared transaction
 * fail, each is committed alone, so that nobody fails for another. One that asks more than to write
 * rows is a transaction of its own, which begins when it does so. docs/decisions/0028. What assumed
 * something that does not hold (`assumed`) is rolled back and done again, by itself.
 */
export function groupedTransactionsOn(database: Knex): InTransaction {
  const pool = poolOf(database);
  const commitTogether = bundled(async (groups: readonly (readonly Row[])[]) => {
    await inTransactionOn(database, (connection) => writeRows(connection, groups.flat()));
    return groups;
  });
  const once = async <T>(work: Work<T>, mayAssume: boolean): Promise<T> => {
    const late = new LateTransaction(() => pool.acquireConnection(), mayAssume);
    try {
      const result = await work(late as unknown as Transaction);
      const connection = await late.connection();
      if (connection) await commit(connection);
      else if (late.rows.length > 0) await commitTogether(late.rows);
      return result;
    } catch (error) {
      const connection = await late.connection();
      if (connection) await rollback(connection);
      throw error;
    } finally {
      const connection = await late.connection();
      if (connection) await pool.releaseConnection(connection);
    }
  };
  return (work) =>
    orUnavailable(async () => {
      try {
        return await once(work, true);
      } catch (error) {
        if (!(error instanceof Unassumed)) throw error;
        return once(work, false);
      }
    });
}

const inTransactionOn = <T>(database: Knex, work: (connection: Client) => Promise<T>): Promise<T> =>
  onConnection(database, async (connection) => {
    await connection.query('begin');
    try {
      const result = await work(connection);
      await commit(connection);
      return result;
    } catch (error) {
      await rollback(connection);
      throw error;
    }
  });

async function commit(connection: Client): Promise<void> {
  const { command } = await connection.query('commit');
  // PostgreSQL answers the commit of a transaction in which a statement failed with a rollback, and
  // no error.
  if (command !== 'COMMIT') throw new Error(`the transaction ended with ${command}`);
}

async function rollback(connection: Client): Promise<void> {
  // Where this fails the connection is lost, and Knex's pool has been told so by pg.
  await connection.query('rollback').catch(() => undefined);
}

/**
 * Runs one prepared statement outside a transaction, for what every request reads: Knex's builder
 * costs more than the statement (bench/README.md).
 * @returns the rows
 */
export function preparedOn<Row extends QueryResultRow>(
  database: Knex,
  statement: { readonly name: string; readonly text: string; readonly values: unknown[] },
): Promise<readonly Row[]> {
  return queryOn(database, statement);
}

/**
 * Runs one statement outside a transaction; without a name it is planned each time, for its values.
 * @returns the rows
 */
export async function queryOn<Row extends QueryResultRow>(
  database: Knex,
  statement: { readonly name?: string; readonly text: string; readonly values: unknown[] },
): Promise<readonly Row[]> {
  const { rows } = await onConnection(database, (connection) => connection.query<Row>(statement));
  return rows;
}

/**
 * Runs one statement outside a transaction, prepared where it comes often.
 * @returns the rows
 */
export async function composedOn<Row extends QueryResultRow>(
  database: Knex,
  names: StatementNames,
  { text, values }: { readonly text: string; readonly values: unknown[] },
): Promise<readonly Row[]> {
  const { rows } = await onConnection(database, async (connection) => {
    await names.forgetOn(connection);
    const name = names.of(text);
    return connection.query<Row>({ ...(name !== undefined && { name }), text, values });
  });
  return rows;
}

/** Writes rows with one statement, outside a transaction. */
export function writeRowsOn(database: Knex, statement: RowStatement, rows: readonly object[]): Promise<void> {
  return onConnection(database, (connection) =>
    writeRows(
      connection,
      rows.map((values) => ({ statement, values })),
    ),
  );
}

async function onConnection<T>(database: Knex, work: (connection: Client) => Promise<T>): Promise<T> {
  const pool = poolOf(database);
  const connection = await pool.acquireConnection();
  try {
    return await work(connection);
  } finally {
    await pool.releaseConnection(connection);
  }
}

/**
 * Gives a store what it writes with. The casts in this file are the whole of the seam: services
 * pass transactions on and cannot look into them.
 */
export const connectionOf = (transaction: Transaction): Connection => transaction as unknown as Connection;

/**
 * Writes one row: at once, or with the commit where the transaction may share that with others.
 * @throws Unwritten here, or from the transaction, for a row of a statement with `each` that was
 * not to be written
 */
export async function writeRow(
  transaction: Transaction,
  statement: RowStatement,
  values: object,
): Promise<void> {
  const running: unknown = transaction;
  if (running instanceof LateTransaction) await running.write({ statement, values });
  else await writeRows(connectionOf(transaction), [{ statement, values }]);
}

/**
 * Lets the work go on as if the statements found each of these rows, where it can be done again if
 * they do not: so that it needs no connection for asking.
 * @returns false where it is to be asked now
 */
export function assumed(transaction: Transaction, rows: readonly Row[]): boolean {
  const running: unknown = transaction;
  return running instanceof LateTransaction && running.assume(rows);
}
