import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { bounded } from '../../store/sql/bounded-client.js';
import { ROLE } from './cluster.js';
import { codeOf, EmbeddedPostgresError } from './failure.js';
import { PORT } from './socket.js';

/**
 * Held by the gateway that has the database, for as long as its process lives; the kernel and
 * PostgreSQL see to that.
 */
const ADVISORY_LOCK = 20_241_206;

/** Long enough for PostgreSQL to see that a killed gateway's connection is gone. */
const LOCK_ATTEMPTS = 20;
const LOCK_PAUSE_MS = 50;

/** What the keeper asks is answered at once, and making a database takes a second. */
const PATIENCE_MS = 10_000;

/** @returns undefined when the server is not there yet, or no longer, or is starting or stopping */
export async function connect(socketDirectory: string): Promise<pg.Client | undefined> {
  const { Client, options } = bounded({ answerMs: PATIENCE_MS, connectMs: PATIENCE_MS });
  const client = new Client({
    ...options,
    host: socketDirectory,
    port: PORT,
    user: ROLE,
    database: 'postgres',
    application_name: `gateway ${process.pid}`,
    options: '-c idle_session_timeout=0',
  });
  client.on('error', () => undefined); // start.ts listens to its end.
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    const passing = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03', '53300'];
    if (passing.includes(codeOf(error) ?? '') || /terminated|SilentDatabaseError/.test(String(error)))
      return undefined;
    throw error;
  }
}

/**
 * Takes the database for this process: of several gateways started at once on one data directory,
 * one gets it.
 * @throws EmbeddedPostgresError that names the gateway that has it
 */
export async function takeLock(client: pg.Client, cluster: string): Promise<void> {
  for (let attempt = 0; attempt < LOCK_ATTEMPTS; attempt++) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
      ADVISORY_LOCK,
    ]);
    if (rows[0]?.taken) return;
    await pause(LOCK_PAUSE_MS);
  }
  const { rows } = await client.query<{ holder: string }>(
    `select a.application_name as holder from pg_locks l join pg_stat_activity a on a.pid = l.pid
      where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [ADVISORY_LOCK],
  );
  await client.end();
  throw new EmbeddedPostgresError(
    `The database in ${cluster} is in use by another process (${rows[0]?.holder ?? 'which is ending'}). ` +
      `Stop that one, or give this one another data directory or DATABASE_URL.`,
  );
}
