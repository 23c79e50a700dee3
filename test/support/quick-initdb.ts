/**
 * PostgreSQL's programs with an initdb that copies what the real one has made once in this run:
 * that takes a tenth of the processor's time. Tests about making a database take the real one.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { clusterOf, ensureCluster } from '../../src/sandbox/postgres/cluster.js';
import { prepareHome } from '../../src/sandbox/postgres/home.js';
import { packagedPostgres } from '../../src/sandbox/postgres/package.js';
import { usableRuntime } from '../../src/sandbox/postgres/runtime.js';
import { runFolder } from './run-folder.js';
import { THROWAWAY } from './throwaway.js';

const run = promisify(execFile);

/** Every user may enter it. */
const binDir = (): string => join(runFolder(), 'quick', 'bin');

/** Options of a PostgreSQL that is thrown away, and whose database is made as quickly. */
export const quick = () => ({
  settings: THROWAWAY,
  ...(existsSync(binDir()) && { binDir: binDir() }),
});

/** Makes the programs, before a test asks for them. */
export async function makeQuickInitdb(): Promise<void> {
  const log = () => undefined;
  const home = await prepareHome(join(runFolder(), 'initdb'), log);
  const { bin, major } = await usableRuntime(packagedPostgres(), home.directory, home.osUser, log);
  await ensureCluster(home, { bin, major }, log, false);
  const cluster = clusterOf(home);
  await run('chmod', ['-R', 'a+rX', home.directory]);
  await mkdir(binDir(), { recursive: true });
  await symlink(join(bin, 'postgres'), join(binDir(), 'postgres'));
  const initdb = join(binDir(), 'initdb');
  await writeFile(initdb, script(join(bin, 'initdb'), cluster), { mode: 0o755 });
  // The folder of the run may be where no program can be run.
  await run(initdb, ['--version']).catch(() => rm(binDir(), { recursive: true }));
}

const script = (real: string, cluster: string): string => `#!/bin/sh
[ "$1" = --pgdata ] || exec '${real}' "$@"
umask 077
exec cp -R '${cluster}' "$2"
`;
