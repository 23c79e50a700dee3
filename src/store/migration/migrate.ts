import type { Knex } from 'knex';
import { type DatabaseAddress, defaultDatabaseSettings, openDatabase } from '../sql/database.js';
import { allMigrations, configOf, defaultContext, type MigrationContext, stages } from './migrations.js';
import { createChecksumTable } from './checksums.js';
import { refuseOtherVersion } from './other-version.js';
import { grantTo } from '../roles/privileges.js';
import { migrateQueue, QUEUE_SCHEMA } from '../sql/queue.js';

/** Held while the schema is changed, so that processes that start together wait for each other. */
const LOCK = 20_241_207;

/**
 * Brings the schema up to date, and then the queue's own; waits for another process that does so.
 * @param address as the role that owns the tables
 * @param gateway the role that the gateway works as, where it is another one: it gets its
 * privileges
 * @returns the names of our migrations that were run
 */
export async function migrate(
  address: DatabaseAddress,
  context: Partial<MigrationContext> = {},
  gateway?: string,
): Promise<readonly string[]> {
  return withMigrationLock(address, async (database) => {
    await refuseOtherVersion(database);
    await createChecksumTable(database);
    const run: string[] = [];
    for (const stage of await stages(await allMigrations())) {
      const config = configOf(stage, { ...defaultContext, ...context }, true);
      const [, names] = (await database.migrate.latest(config)) as [number, string[]];
      run.push(...names);
    }
    await migrateQueue(address);
    if (gateway !== undefined) await grantTo(database, gateway);
    return run;
  });
}

/** Takes every migration back, last one first; for tests and for development. */
export async function unmigrate(address: DatabaseAddress): Promise<void> {
  await withMigrationLock(address, async (database) => {
    await database.migrate.rollback(configOf(await allMigrations()), true);
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
      // Knex keeps a lock of its own in a table, which a killed process leaves locked. Under ours
      // nobody else has it.
      await database.migrate.forceFreeMigrationsLock(configOf([], defaultContext, true));
      return await work(database);
    });
  } finally {
    await database.destroy();
  }
}
