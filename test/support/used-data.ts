/**
 * The data folder of a gateway that has run before: its cluster with the tables, and the throw-away
 * certificates of the sandbox. A first start makes them in seconds; here they are made once in a
 * run, and copied. A test about the first start begins with an empty folder.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openSandbox } from '../../src/sandbox/certificates/folder.js';
import { startEmbeddedPostgres } from '../../src/sandbox/postgres/start.js';
import { NOBODY } from '../../src/sandbox/postgres/os-user.js';
import { migrate } from '../../src/store/migration/migrate.js';
import { quick } from './quick-initdb.js';
import { runFolder } from './run-folder.js';
import { until } from './until.js';
import { isRoot } from './users.js';

const run = promisify(execFile);

interface Made {
  /** The cluster is stopped, and its directory is PostgreSQL's user's. */
  readonly cluster: string;
  readonly certificates: string;
}

let making: Promise<Made> | undefined;

/** Made by the first process of the run that asks; the others wait for it. */
async function madeInThisRun(): Promise<Made> {
  const told = join(runFolder(), 'used.json');
  const isFirst = await mkdir(`${told}.first`).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    await writeFile(`${told}.new`, JSON.stringify(await make()));
    await rename(`${told}.new`, told);
  }
  await until(() => existsSync(told));
  return JSON.parse(await readFile(told, 'utf8')) as Made;
}

async function make(): Promise<Made> {
  const dataDir = join(runFolder(), 'used');
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => undefined, ...quick() });
  await migrate(postgres.connection, {}, postgres.gateway.user);
  await postgres.stop();
  const { folder } = await openSandbox(join(runFolder(), 'used-sandbox'), new Date());
  return { cluster: join(postgres.directory, 'cluster'), certificates: folder };
}

/**
 * Makes the folder `data` in `parent`.
 * @param user whose gateway it was; by default that of whoever runs the tests
 * @returns its path
 */
export async function usedData(
  parent: string,
  user?: { readonly uid: number; readonly gid: number },
): Promise<string> {
  const { cluster, certificates } = await (making ??= madeInThisRun());
  const dataDir = join(parent, 'data');
  await mkdir(dataDir, { mode: 0o700 });
  await run('cp', ['-R', '-p', cluster, dataDir]);
  const owner = user ?? NOBODY;
  if (isRoot) await run('chown', ['-R', `${owner.uid}:${owner.gid}`, dataDir]);
  // To those of another user there is no way in; they are the gateway's own, not PostgreSQL's.
  await run('cp', ['-R', '-p', certificates, dataDir]);
  if (isRoot && user) await run('chown', ['-R', `${user.uid}:${user.gid}`, join(dataDir, 'certificates')]);
  return dataDir;
}
