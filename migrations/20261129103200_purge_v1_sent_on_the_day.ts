import type { Knex } from 'knex';
import { purgedStates } from '../src/services/v1/annonce-port.js';
import { purgeAndTell } from '../src/services/v1/purge-store.js';
import type { MigrationContext } from '../src/store/migration/migrations.js';

/** Many small transactions of its own, as the purge before it (20261129101800). */
export const config = { transaction: false };

/** docs/decisions/0015-v1-purge.md */
export async function up(knex: Knex, { cutOver, clock, batch, tell }: MigrationContext): Promise<void> {
  const settings = { cutOver, clock, states: purgedStates, ...(batch !== undefined && { batch }) };
  await purgeAndTell(knex, settings, tell);
}

/** Nothing was laid out. What cannot be taken back, the down of the purge before it refuses. */
export const down = (): Promise<void> => Promise.resolve();
