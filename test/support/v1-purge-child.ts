/**
 * A process that migrates a database, the purge of its v1 ads included, for v1-kill.ts to kill. Its argument is JSON; it
 * writes a line when it begins and one for each step of the purge.
 */
import type { DatabaseAddress } from '../../src/store/database.js';
import { migrate } from '../../src/store/migrate.js';

export interface PurgeChildOptions {
  readonly address: DatabaseAddress;
  readonly batch: number;
  /** What its clock says, ISO 8601. */
  readonly now: string;
}

const { address, batch, now } = JSON.parse(process.argv[2] ?? '{}') as PurgeChildOptions;
process.stdout.write('begins\n');
await migrate(address, {
  batch,
  clock: () => new Date(now),
  tell: (_about, message) => process.stdout.write(`${message}\n`),
});
