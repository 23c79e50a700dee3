/**
 * Records in the database which text of each migration it has run, and finds those that are not
 * this version's.
 */
import type { Knex } from 'knex';
import { checksums } from '../../../migrations/checksums.js';

/** The table of them, beside those that Knex keeps. */
const TABLE = 'migration_checksum';

/** Runs under the lock of the migrations, before the first of them. */
export async function createChecksumTable(database: Knex): Promise<void> {
  await database.raw(`create table if not exists ${TABLE} (name text primary key, checksum text not null)`);
}

/**
 * Records it in the migration's own transaction, where it has one. One that commits by itself and
 * was killed before Knex had recorded it runs again, and then is here already.
 */
export async function recordChecksum(knex: Knex, name: string): Promise<void> {
  const row = { name, checksum: checksumOf(name) };
  await knex(TABLE).insert(row).onConflict('name').merge();
}

/** Forgets the checksum of a migration that is taken back. */
export async function forgetChecksum(knex: Knex, name: string): Promise<void> {
  await knex(TABLE).where({ name }).delete();
}

/**
 * @returns those of the names of which the database has another checksum than this version, or none
 */
export async function namesThatDiffer(database: Knex, names: readonly string[]): Promise<readonly string[]> {
  const rows = (await database.schema.hasTable(TABLE))
    ? await database<{ name: string; checksum: string }>(TABLE).select('name', 'checksum')
    : [];
  const recorded = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  return names.filter((name) => recorded.get(name) !== checksums[name]);
}

/** @throws Error in development, for a new migration */
function checksumOf(name: string): string {
  const checksum = checksums[name];
  if (checksum === undefined)
    throw new Error(`migrations/checksums.ts does not have ${name}: run \`npm run schema\`.`);
  return checksum;
}
