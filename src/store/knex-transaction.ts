import type { Knex } from 'knex';
import type { Client, QueryResultRow } from 'pg';
import type { Transaction } from './transaction.js';
import { orUnavailable } from './unavailable.js';

/** Runs the work in one transaction: committed when it resolves, rolled back when it throws. */
export type InTransaction = <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;

/** What Knex's client, which it declares as any, is used for here: the connections of its pool. */
interface Pool {
  acquireConnection(): Promise<Client>;
  releaseConnection(connection: Client): Promise<void>;
}

/**
 * Transactions on connections of Knex's pool. Not Knex's own `transaction()`: it puts a whole Knex together for each
 * one, which costs more than the statements in it (bench/README.md).
 * @throws Fault 139135 when the database cannot be reached or is overloaded; what `work` throws
 */
export function transactionsOn(database: Knex): InTransaction {
  const pool = database.client as Pool;
  return (work) =>
    orUnavailable(async () => {
      const connection = await pool.acquireConnection();
      try {
        return await runOn(connection, work);
      } finally {
        await pool.releaseConnection(connection);
      }
    });
}

async function runOn<T>(connection: Client, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  await connection.query('begin');
  try {
    const result = await work(connection as unknown as Transaction);
    const { command } = await connection.query('commit');
    // PostgreSQL answers the commit of a transaction in which a statement failed with a rollback, and no error.
    if (command !== 'COMMIT') throw new Error(`the transaction ended with ${command}`);
    return result;
  } catch (error) {
    // Where this fails the connection is lost, and Knex's pool has been told so by pg.
    await connection.query('rollback').catch(() => undefined);
    throw error;
  }
}

/**
 * Runs one prepared statement outside a transaction, for what every request reads: Knex's builder costs more than the
 * statement (bench/README.md).
 * @returns the rows
 */
export function preparedOn<Row extends QueryResultRow>(
  database: Knex,
  statement: { readonly name: string; readonly text: string; readonly values: unknown[] },
): Promise<readonly Row[]> {
  return queryOn(database, statement);
}

/** Runs one statement outside a transaction; without a name it is planned each time, for its values. @returns the rows */
export async function queryOn<Row extends QueryResultRow>(
  database: Knex,
  statement: { readonly name?: string; readonly text: string; readonly values: unknown[] },
): Promise<readonly Row[]> {
  const pool = database.client as Pool;
  const connection = await pool.acquireConnection();
  try {
    const { rows } = await connection.query<Row>(statement);
    return rows;
  } finally {
    await pool.releaseConnection(connection);
  }
}

/**
 * What a store writes with. The two casts in this file are the whole of the seam: services pass transactions on and
 * cannot look into them.
 */
export const connectionOf = (transaction: Transaction): Client => transaction as unknown as Client;
