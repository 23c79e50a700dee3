import { readdir } from 'node:fs/promises';
import type { Knex } from 'knex';
import { type DatabaseAddress, defaultDatabaseSettings, openDatabase } from './database.js';
import { migrateQueue, QUEUE_SCHEMA } from './queue.js';

/** Beside `src/` in the sources, beside `dist/src/` in what is built. */
const DIRECTORY = new URL('../../migrations/', import.meta.url);

const FILE = /^(\d{14}_\w+)\.(ts|js)$/;

/** Held while the schema is changed, so that processes that start together wait for each other. */
const LOCK = 20_241_207;

interface Named {
  readonly name: string;
  readonly url: URL;
}

/** Names without an extension: a database migrated by the sources (.ts) and by the build (.js) is the same database. */
const source: Knex.MigrationSource<Named> = {
  getMigrations: async () =>
    (await readdir(DIRECTORY))
      .map((file) => ({ name: FILE.exec(file)?.[1] ?? '', url: new URL(file, DIRECTORY) }))
      .filter(({ name }) => name !== '')
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  getMigrationName: ({ name }) => name,
  getMigration: async ({ url }) => (await import(url.href)) as Knex.Migration,
};

export const migrations: Knex.MigratorConfig = { migrationSource: source, tableName: 'migration' };

/**
 * Brings the schema up to date, and then the queue's own; waits for another process that does so.
 * @returns the names of our migrations that were run
 */
export async function migrate(address: DatabaseAddress): Promise<readonly string[]> {
  return withMigrationLock(address, async (database) => {
    const [, run] = (await database.migrate.latest(migrations)) as [number, string[]];
    await migrateQueue(address);
    return run;
  });
}

/** Takes every migration back, last one first; for tests and for development. */
export async function unmigrate(address: DatabaseAddress): Promise<void> {
  await withMigrationLock(address, async (database) => {
    await database.migrate.rollback(migrations, true);
    await database.raw('drop schema if exists ?? cascade', [QUEUE_SCHEMA]);
  });
}

async function withMigrationLock<T>(
  address: DatabaseAddress,
  work: (database: Knex) => Promise<T>,
): Promise<T> {
  // A migration takes the time it takes. Two connections: one holds the lock, one works.
  const patient = {
    ...defaultDatabaseSettings,
    connections: 2,
    statementMs: 0,
    lockMs: 0,
    idleInTransactionMs: 0,
  };
  const database = openDatabase(address, patient);
  try {
    return await database.transaction(async (holder) => {
      await holder.raw('select pg_advisory_xact_lock(?)', [LOCK]);
      // Knex keeps a lock of its own in a table, which a killed process leaves locked. Under ours nobody else has it.
      await database.migrate.forceFreeMigrationsLock(migrations);
      return await work(database);
    });
  } finally {
    await database.destroy();
  }
}
