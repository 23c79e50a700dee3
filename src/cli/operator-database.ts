import type { Knex } from 'knex';
import { resolve } from 'node:path';
import { openStore } from '../compose/open-store.js';
import { createReleasers, releasingOnFailure } from '../compose/releasers.js';
import type { Config } from '../config/config.js';
import { createLogger } from '../log/log.js';
import { type DatabaseAddress, defaultDatabaseSettings, openDatabase } from '../store/sql/database.js';
import { runningEmbedded } from '../sandbox/postgres/running.js';
import { startEmbeddedPostgres } from '../sandbox/postgres/start.js';

export interface OperatorDatabase {
  readonly database: Knex;
  close(): Promise<void>;
}

/** A tool's statement takes the time it takes; who runs it may stop it. */
const PATIENT = { ...defaultDatabaseSettings, statementMs: 0 };

/**
 * The gateway's database for a tool beside it, as the owner: DATABASE_OWNER_URL, else DATABASE_URL, else the embedded one
 * of the gateway that runs, else the embedded one started for as long as the tool needs it. Only the last is migrated:
 * the schema is the gateway's.
 */
export async function openOperatorDatabase(config: Config): Promise<OperatorDatabase> {
  const address = await addressInUse(config);
  if (address !== undefined) {
    const database = openDatabase(address, PATIENT);
    return { database, close: () => database.destroy() };
  }
  const log = createLogger('silent', new Set());
  const releasers = createReleasers(log);
  const store = await releasingOnFailure(releasers, () => openStore(config, { log, releasers }));
  const database = openDatabase(store.owner, PATIENT);
  return { database, close: () => database.destroy().finally(() => releasers.releaseAll()) };
}

/** Where the same database is, and nothing done to it: for a tool that looks at it before it migrates it. */
export async function operatorAddress(
  config: Config,
): Promise<{ readonly address: DatabaseAddress; readonly close: () => Promise<void> }> {
  const address = await addressInUse(config);
  if (address !== undefined) return { address, close: () => Promise.resolve() };
  const server = await startEmbeddedPostgres({ dataDir: resolve(config.dataDir), log: () => undefined });
  return { address: server.connection, close: () => server.stop() };
}

const addressInUse = async (config: Config): Promise<DatabaseAddress | undefined> =>
  config.databaseOwnerUrl ?? config.databaseUrl ?? (await runningEmbedded(resolve(config.dataDir)));
