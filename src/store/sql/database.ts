import knex, { type Knex } from 'knex';
import pg from 'pg';
import { bounded } from './bounded-client.js';

/** A PostgreSQL URL, or where the embedded one listens (sandbox/postgres/start.ts). */
export type DatabaseAddress =
  | string
  | { readonly host: string; readonly port: number; readonly user: string; readonly database: string };

/** A time is in milliseconds, and 0 is for ever. */
export interface DatabaseSettings {
  /**
   * Connections at most. Durable commits wait for the disk side by side, so this bounds the writes
   * in flight.
   */
  readonly connections: number;
  /** A request waits so long for a free connection, and a new connection for the server. */
  readonly connectMs: number;
  /** The server itself ends a statement after so long. */
  readonly statementMs: number;
  /** After how long a connection that does not answer a statement is destroyed. */
  readonly answerMs: number;
  readonly lockMs: number;
  /** A transaction may sit idle for so long, as one does whose process has lost its way. */
  readonly idleInTransactionMs: number;
}

/**
 * What a request may cost.
 * @param statementMs the server gets for one statement. The other limits follow from it: a lock is
 *   given up before the statement that waits for it, and a fifth more is for the answer to come
 */
export const requestSettings = ({
  connections = 20,
  statementMs = 15_000,
  connectMs = 5_000,
} = {}): DatabaseSettings => ({
  connections,
  connectMs,
  statementMs,
  answerMs: Math.ceil(statementMs * 1.2),
  lockMs: Math.ceil((statementMs * 2) / 3),
  idleInTransactionMs: 2 * statementMs,
});

/** What migrations and operators' commands may cost: no statement of theirs is short. */
export const patientSettings = ({ answerMs = 600_000, connectMs = 5_000 } = {}): DatabaseSettings => ({
  connections: 2,
  connectMs,
  statementMs: 0,
  answerMs,
  lockMs: 0,
  idleInTransactionMs: 0,
});

export const defaultDatabaseSettings: DatabaseSettings = requestSettings();

/**
 * The database handle; it connects when it is first used. Every time column is `timestamptz` and
 * comes back as a Date, so the session's time zone never matters. Close it with `destroy()`.
 * @param warn told of lost connections, which Knex would print to stdout; who needed one gets an
 * error besides
 */
export function openDatabase(
  address: DatabaseAddress,
  settings: DatabaseSettings = defaultDatabaseSettings,
  warn: (message: string) => void = () => undefined,
): Knex {
  const { Client, options } = bounded(settings);
  // pg knows lock_timeout, Knex's type does not.
  const connection: Knex.PgConnectionConfig & { lock_timeout: number } = {
    ...(typeof address === 'string' ? { connectionString: address } : address),
    ...options,
    application_name: 'jobnet-soap-gateway',
    statement_timeout: settings.statementMs,
    lock_timeout: settings.lockMs,
    idle_in_transaction_session_timeout: settings.idleInTransactionMs,
  };
  const database = knex({
    client: 'pg',
    connection,
    pool: { min: 0, max: settings.connections },
    // A fifth more, so that whoever waits for a new connection hears why there is none.
    acquireConnectionTimeout: Math.ceil(settings.connectMs * 1.2),
    // Else Knex writes a statement's values, names and phones among them, into the message of its
    // error.
    compileSqlOnError: false,
    log: { warn, error: warn, debug: warn, deprecate: warn },
  });
  // Knex has no setting for the class of its connections, and asks its driver for it each time.
  (database.client as { driver: typeof pg }).driver = { ...pg, Client };
  return database;
}

/** Connections of the pool: in use, idle, and requests that wait for one; for the metrics. */
export interface PoolUse {
  readonly used: number;
  readonly free: number;
  readonly pending: number;
}

export function poolUse(database: Knex): PoolUse {
  // Knex declares its client as any; the pool is tarn's.
  const { pool } = database.client as {
    pool: { numUsed(): number; numFree(): number; numPendingAcquires(): number };
  };
  return { used: pool.numUsed(), free: pool.numFree(), pending: pool.numPendingAcquires() };
}
