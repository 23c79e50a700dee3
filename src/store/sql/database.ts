import knex, { type Knex } from 'knex';

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
  /** A request waits so long for a free connection. */
  readonly acquireMs: number;
  readonly statementMs: number;
  readonly lockMs: number;
  /** A transaction may sit idle for so long, as one does whose process has lost its way. */
  readonly idleInTransactionMs: number;
}

export const defaultDatabaseSettings: DatabaseSettings = {
  connections: 20,
  acquireMs: 5_000,
  statementMs: 15_000,
  lockMs: 10_000,
  idleInTransactionMs: 30_000,
};

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
  // pg knows lock_timeout, Knex's type does not.
  const connection: Knex.PgConnectionConfig & { lock_timeout: number } = {
    ...(typeof address === 'string' ? { connectionString: address } : address),
    application_name: 'jobnet-soap-gateway',
    statement_timeout: settings.statementMs,
    lock_timeout: settings.lockMs,
    idle_in_transaction_session_timeout: settings.idleInTransactionMs,
  };
  return knex({
    client: 'pg',
    connection,
    pool: { min: 0, max: settings.connections },
    acquireConnectionTimeout: settings.acquireMs,
    // Else Knex writes a statement's values, names and phones among them, into the message of its
    // error.
    compileSqlOnError: false,
    log: { warn, error: warn, debug: warn, deprecate: warn },
  });
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

/**
 * Resolves when the database answers, which readiness asks for.
 * @throws whatever keeps it from answering
 */
export async function ping(database: Knex): Promise<void> {
  await database.raw('select 1');
}
