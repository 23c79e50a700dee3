import { execFile } from 'node:child_process';
import { lstat, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { codeOf, EmbeddedPostgresError, INSTEAD, tellingLine } from './failure.js';
import type { Home } from './home.js';
import { environment } from './os-user.js';
import type { Runtime } from './runtime.js';

const run = promisify(execFile);

/**
 * The role that owns everything, for migrations. Only who may enter the 0700 directory can be it.
 */
export const ROLE = 'jobnet';

/** The role that the gateway works as. It owns nothing (store/roles/privileges.ts). */
export const GATEWAY_ROLE = 'jobnet_gateway';

export const clusterOf = (home: Home): string => join(home.directory, 'cluster');

/**
 * Makes the database cluster unless it is there. UTF-8, and the same order and case rules on every
 * machine: PostgreSQL 17's builtin C.UTF-8, or C before that; neither asks the system for a locale.
 * @param sync false: do not wait for the disk, for a cluster that may be lost
 * @throws EmbeddedPostgresError when initdb fails, or the data is of another major version
 */
export async function ensureCluster(
  home: Home,
  runtime: Runtime,
  log: (message: string) => void,
  sync = true,
): Promise<void> {
  const cluster = clusterOf(home);
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) return makeCluster(home, runtime, log, sync);
  if (Number(version) === runtime.major) return;
  throw new EmbeddedPostgresError(
    `The data in ${cluster} is PostgreSQL ${version.trim()}'s and the programs are ${runtime.major}'s. ` +
      `Move it with pg_upgrade or pg_dump, or start with another data directory.`,
  );
}

async function makeCluster(
  home: Home,
  { bin, major }: Runtime,
  log: (message: string) => void,
  sync: boolean,
): Promise<void> {
  const cluster = clusterOf(home);
  log(`First start: making the database in ${cluster}.`);
  // It has another name until it is whole and on disk: an initdb that was cut short is never taken
  // for a database.
  const unfinished = `${cluster}.new-${process.pid}`;
  const locale =
    major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C'];
  const options = ['--pgdata', unfinished, '--username', ROLE, '--auth=trust', '--encoding=UTF8', ...locale];
  if (!sync) options.push('--no-sync');
  try {
    await run(join(bin, 'initdb'), options, { ...home.osUser, cwd: home.directory, env: environment() });
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    const reason = tellingLine(stderr?.trim() ? stderr : message);
    throw new EmbeddedPostgresError(`The database could not be made in ${cluster}: ${reason}. ${INSTEAD}`);
  }
  await rename(unfinished, cluster).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true });
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
    // Another gateway was quicker; who may use the database is settled by the keeper's lock.
    await lstat(join(cluster, 'PG_VERSION')).catch(() => {
      throw new EmbeddedPostgresError(`${cluster} holds something that is no database. Move it away.`);
    });
  });
  await syncDirectory(home.directory);
}

/** Waits until the rename itself is on disk and survives a power cut. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory);
  await handle.sync();
  await handle.close();
}
