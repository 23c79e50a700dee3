import type { Knex } from 'knex';
import {
  type DatabaseAddress,
  type DatabaseSettings,
  openDatabase,
  patientSettings,
} from '../sql/database.js';
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
 * @param patience how long the database is waited for
 * @returns the names of our migrations that were run
 */
export async function migrate(
  address: DatabaseAddress,
  context: Partial<MigrationContext> = {},
  gateway?: string,
  patience = patientSettings(),
): Promise<readonly string[]> {
  return withMigrationLock(address, patience, async (database) => {
    await refuseOtherVersion(database);
    await createChecksumTable(database);
    const run = (await hasRunAll(database)) ? [] : await runMissing(database, context);
    await migrateQueue(address, patience);
    if (gateway !== undefined) await grantTo(database, gateway);
    return run;
  });
}

/** Asked first: a start where nothing is to be done is spared most of what Knex asks for it. */
async function hasRunAll(database: Knex): Promise<boolean> {
  if (!(await database.schema.hasTable('migration'))) return false;
  const names = new Set(await database('migration').pluck<string[]>('name'));
  return (await allMigrations()).every(({ name }) => names.has(name));
}

/** @returns the names of those that were run */
async function runMissing(database: Knex, context: Partial<MigrationContext>): Promise<readonly string[]> {
  await freeLockOfKnex(database);
  const run: string[] = [];
  for (const stage of await stages(await allMigrations())) {
    const config = configOf(stage, { ...defaultContext, ...context }, true);
    const [, names] = (await database.migrate.latest(config)) as [number, string[]];
    run.push(...names);
  }
  return run;
}

/** Takes every migration back, last one first; for tests and for development. */
export async function unmigrate(address: DatabaseAddress): Promise<void> {
  await withMigrationLock(address, patientSettings(), async (database) => {
    await freeLockOfKnex(database);
    await database.migrate.rollback(configOf(await allMigrations()), true);
    await database.raw('drop schema if exists ?? cascade', [QUEUE_SCHEMA]);
  });
}

/**
 * Knex keeps a lock of its own in a table, which a killed process leaves locked. Under ours nobody
 * else has it.
 */
async function freeLockOfKnex(database: Knex): Promise<void> {
  await database.migrate.forceFreeMigrationsLock(configOf([], defaultContext, true));
}

async function withMigrationLock<T>(
  address: DatabaseAddress,
  patience: DatabaseSettings,
  work: (database: Knex) => Promise<T>,
): Promise<T> {
  // Two connections: one holds the lock, one works.
  const database = openDatabase(address, { ...patience, connections: 2 });
  try {
    return await database.transaction(async (holder) => {
      await holder.raw('select pg_advisory_xact_lock(?)', [LOCK]);
      return await work(database);
    });
  } finally {
    await database.destroy();
  }
}
