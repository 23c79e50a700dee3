/**
 * The queue, graphile-worker, lives in our database: in its own schema, migrated by itself, on
 * connections of its own.
 */
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { type Bounds, bounded } from './bounded-client.js';
import { type DatabaseAddress, defaultDatabaseSettings } from './database.js';

/**
 * Its tables are its own; of its functions only `add_job` is called by us. migrations/schema.sql
 * does not have it.
 */
export const QUEUE_SCHEMA = 'graphile_worker';

/**
 * Connections for the queue: graphile-worker wants a pool of pg, which Knex's is not, and keeps one
 * to listen on.
 * @param warn told of lost connections; the queue opens new ones
 */
export function openQueuePool(
  address: DatabaseAddress,
  max: number,
  warn: (about: string) => void,
  bounds: Bounds = defaultDatabaseSettings,
): pg.Pool {
  const where = typeof address === 'string' ? { connectionString: address } : address;
  const { Client, options } = bounded(bounds);
  const pool = new pg.Pool({
    ...where,
    ...options,
    Client,
    // The pool's own, for a free one.
    connectionTimeoutMillis: bounds.connectMs,
    max,
    application_name: 'jobnet-soap-gateway queue',
  });
  const tell = ({ message }: Error) => {
    warn(message);
  };
  pool.on('error', tell);
  // While a connection is in use its errors come to it, and would end the process if nobody
  // listened.
  pool.on('connect', (client) => client.on('error', tell));
  return pool;
}

/** Brings the queue's schema up to date. */
export async function migrateQueue(address: DatabaseAddress, bounds: Bounds): Promise<void> {
  const pool = openQueuePool(address, 1, () => undefined, bounds);
  try {
    await runMigrations({ pgPool: pool, schema: QUEUE_SCHEMA, logger: new Logger(() => () => undefined) });
  } finally {
    await pool.end();
  }
}
