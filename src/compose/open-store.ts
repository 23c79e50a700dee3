import type { Knex } from 'knex';
import { resolve } from 'node:path';
import type { Config } from '../config.js';
import type { Log } from '../log.js';
import { countDue } from '../services/v1/purge-store.js';
import { type DatabaseAddress, defaultDatabaseSettings, openDatabase } from '../store/database.js';
import { startEmbeddedPostgres } from '../store/embedded/start.js';
import { migrate } from '../store/migrate.js';

export interface OpenStore {
  readonly database: Knex;
  /** For what needs connections of its own. */
  readonly address: DatabaseAddress;
  close(): Promise<void>;
}

/** The database at the given address, else the embedded one; migrated and ready. */
export async function openStore(config: Config, log: Log, given?: DatabaseAddress): Promise<OpenStore> {
  const server = given === undefined ? await startEmbedded(config, log) : undefined;
  const address = given ?? server?.connection ?? '';
  try {
    const migrations = await migrate(address, {
      cutOver: new Date(config.cutOver),
      tell: (about, message) => {
        log.info(about, message);
      },
    });
    log.info({ migrations }, 'the database is up to date');
  } catch (cause) {
    await server?.stop();
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The database${server ? '' : ' of DATABASE_URL'} cannot be used: ${reason}`, { cause });
  }
  const settings = { ...defaultDatabaseSettings, connections: config.poolMax };
  const database = openDatabase(address, settings, (about) => {
    log.warn({ about }, 'database');
  });
  await warnOfV1Ads(database, config, log);
  return {
    database,
    address,
    close: async () => {
      await database.destroy();
      await server?.stop();
    },
  };
}

/** The purge is a migration, and is run once: what was loaded after it, the operator purges. */
async function warnOfV1Ads(database: Knex, { cutOver }: Config, log: Log): Promise<void> {
  try {
    const antal = await countDue(database, new Date(cutOver));
    if (antal > 0) log.warn({ antal, cutOver }, 'v1 ads that should be gone are there: npm run v1 -- purge');
  } catch (err) {
    log.warn({ err }, 'v1 ads that should be gone could not be counted');
  }
}

function startEmbedded(config: Config, log: Log) {
  return startEmbeddedPostgres({
    dataDir: resolve(config.dataDir),
    log: (message) => {
      log.info({ about: message }, 'embedded PostgreSQL');
    },
  });
}
