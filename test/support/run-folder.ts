/**
 * The folder of a run of mocha: the data of its PostgreSQL, and what else belongs to no single
 * test. It goes as a whole when the run ends, and what a killed run left goes when the next begins.
 */
import { chmod, lstat, mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../../src/sandbox/postgres/processes.js';
import { runningPostmaster, stopPostmaster } from '../../src/sandbox/postgres/postmaster.js';

/** The path of the folder; inherited by the workers. */
const VARIABLE = 'JOBNET_TEST_FOLDER';

/** Linux keeps what is written here in memory. */
const MEMORY = '/dev/shm';

/** The databases of a run take at most half of this: as much again is to spare. */
const ROOM_BYTES = 2 * 1024 ** 3;

/** @throws Error outside of a run */
export function runFolder(): string {
  const folder = process.env[VARIABLE];
  if (folder === undefined)
    throw new Error('no folder of the run: run mocha with test/support/global.ts (.mocharc.json)');
  return folder;
}

/**
 * Makes the folder of this run.
 * @returns removes it
 */
export async function makeRunFolder(): Promise<() => Promise<void>> {
  const memory = await roomInMemory();
  await Promise.all([tmpdir(), MEMORY].map(removeThoseOfTheDead));
  const folder = await mkdtemp(join(memory ? MEMORY : tmpdir(), `jobnet-run-${process.pid}-`));
  // PostgreSQL's user enters it where root runs the tests: data that it cannot reach is put
  // elsewhere.
  await chmod(folder, 0o755);
  process.env[VARIABLE] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

/**
 * A clone of a database is four hundred new files: where they lie in memory it takes a tenth of the
 * system's time. Containers often have 64 MB there.
 */
async function roomInMemory(): Promise<boolean> {
  const { bavail, bsize } = await statfs(MEMORY).catch(() => ({ bavail: 0, bsize: 0 }));
  return Math.min(bavail * bsize, freemem()) >= ROOM_BYTES;
}

/** Removes the folders of runs that were killed, and stops the servers that outlived them. */
export async function removeThoseOfTheDead(parent: string): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  for (const name of names) {
    const maker = Number(/^jobnet-run-(\d+)-/.exec(name)?.[1] ?? process.pid);
    const folder = join(parent, name);
    if (isAlive(maker) || (await lstat(folder).catch(() => undefined))?.uid !== process.getuid?.()) continue;
    const cluster = join(clusterHome(folder), 'cluster');
    const pid = await runningPostmaster(cluster);
    if (pid !== undefined) await stopPostmaster(pid, cluster);
    await rm(folder, { recursive: true, force: true });
  }
}

/** The PostgreSQL of a run has its data there. */
export const clusterHome = (folder: string): string => join(folder, 'postgres');
