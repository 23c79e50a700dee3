import type { Knex } from 'knex';
import { purgeAndTell } from '../src/services/v1/purge-store.js';
import type { MigrationContext } from '../src/store/migration/migrations.js';

/**
 * Many small transactions of its own; killed or refused in the middle it is run again, and goes on.
 */
export const config = { transaction: false };

/** docs/decisions/0015-v1-purge.md */
export async function up(knex: Knex, { cutOver, clock, batch, tell }: MigrationContext): Promise<void> {
  await purgeAndTell(knex, { cutOver, clock, ...(batch !== undefined && { batch }) }, tell);
}

/**
 * The ads are gone, and with them what an earlier version would need; where none was there is
 * nothing to undo.
 */
export async function down(knex: Knex): Promise<void> {
  const { rows } = await knex.raw<{ rows: { count: number }[] }>(
    'select count(*)::int as count from v1_tombstone',
  );
  const count = rows[0]?.count ?? 0;
  if (count === 0) return;
  throw new Error(
    `The purge of ${count} v1 ads cannot be taken back: they are deleted, and only their tombstones are left ` +
      '(v1_tombstone). Restore the backup from before it into another database.',
  );
}
