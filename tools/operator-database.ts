import type { Knex } from 'knex';
import { resolve } from 'node:path';
import { openStore } from '../src/compose/open-store.js';
import type { Config } from '../src/config.js';
import { createLogger } from '../src/log.js';
import { openDatabase } from '../src/store/database.js';
import { runningEmbedded } from '../src/store/embedded/running.js';

export interface OperatorDatabase {
  readonly database: Knex;
  close(): Promise<void>;
}

/**
 * The gateway's database for a tool beside it: DATABASE_URL, else the embedded one of the gateway that runs, else the
 * embedded one started for as long as the tool needs it. Only the last is migrated: the schema is the gateway's.
 */
export async function openOperatorDatabase(config: Config): Promise<OperatorDatabase> {
  const address = config.databaseUrl ?? (await runningEmbedded(resolve(config.dataDir)));
  if (address === undefined) return openStore(config, createLogger('silent', new Set()));
  const database = openDatabase(address);
  return { database, close: () => database.destroy() };
}
