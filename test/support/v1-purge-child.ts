/**
 * A process that migrates a database, the purge of its v1 ads included, for v1-kill.ts to kill. Its
 * argument is JSON; it writes a line when it begins and one for each step of the purge.
 */
import { writeSync } from 'node:fs';
import type { DatabaseAddress } from '../../src/store/sql/database.js';
import { migrate } from '../../src/store/migration/migrate.js';

export interface PurgeChildOptions {
  readonly address: DatabaseAddress;
  readonly batch: number;
  /** Its clock says this time, in ISO 8601. */
  readonly now: string;
  /** A line at which it stands still, to be killed there: what comes next must not begin. */
  readonly haltAt?: string;
}

const { address, batch, now, haltAt } = JSON.parse(process.argv[2] ?? '{}') as PurgeChildOptions;
writeSync(process.stdout.fd, 'begins\n');
await migrate(address, {
  batch,
  clock: () => new Date(now),
  tell: (_about, message) => {
    writeSync(process.stdout.fd, `${message}\n`);
    if (message === haltAt) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  },
});
