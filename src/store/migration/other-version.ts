/** Finds out whether a database was migrated by another version of the gateway. */
import type { Knex } from 'knex';
import { namesThatDiffer } from './checksums.js';
import { allMigrations } from './migrations.js';

/**
 * The database was migrated by another version; the message is a sentence for the operator, and
 * says what to do.
 */
export class OtherVersionError extends Error {
  override readonly name = 'OtherVersionError';
}

/** Enough to recognise the version by; all of them would bury the sentence that says what to do. */
const MAX_NAMES_SHOWN = 3;

function someOf(names: readonly string[]): string {
  const more = names.length - MAX_NAMES_SHOWN;
  return names.slice(0, MAX_NAMES_SHOWN).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

const WHAT_TO_DO = 'Run the version of the gateway that made it, or give this one another database.';

/**
 * A database that a later version made, or one from before the baseline, has migrations with names
 * that are not ours; one made between two releases may have run one of ours when its text was
 * another.
 * @returns the names of ours that it has not run; none where it has run nothing yet, or where the
 * role may not see what it has run
 * @throws OtherVersionError
 */
export async function refuseOtherVersion(database: Knex): Promise<readonly string[]> {
  if (!(await database.schema.hasTable('migration'))) return [];
  const ours = (await allMigrations()).map(({ name }) => name);
  const names = await database<{ name: string }>('migration').orderBy('id').pluck<string[]>('name');
  const unknown = names.filter((name) => !ours.includes(name));
  if (unknown.length > 0)
    throw new OtherVersionError(
      'The database was made by another version of the gateway: it has migrations that this one does not know ' +
        `(${someOf(unknown)}). ${WHAT_TO_DO}`,
    );
  const different = await namesThatDiffer(database, names);
  if (different.length > 0)
    throw new OtherVersionError(
      'The database was made by another version of the gateway: it has run migrations that are not the same as this ' +
        `one's (${someOf(different)}). ${WHAT_TO_DO}`,
    );
  return ours.filter((name) => !names.includes(name));
}
