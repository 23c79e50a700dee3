import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** PostgreSQL runs as this user; when undefined, as whoever runs the gateway. */
export interface OsUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. 65534 is "nobody" everywhere on Linux, so no user has to be
 * made.
 */
export const NOBODY: OsUser = { uid: 65534, gid: 65534 };

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Asks the system itself, as that user, and so hears of every parent's mode, of ACLs and of
 * read-only mounts.
 */
export async function canWriteIn(directory: string, osUser: OsUser | undefined): Promise<boolean> {
  const script = 'cd -- "$1" && [ -w . ]';
  return run('/bin/sh', ['-c', script, 'sh', directory], { ...osUser, cwd: '/' }).then(
    () => true,
    () => false,
  );
}

/**
 * Nothing of the caller's environment (PGDATA, PGOPTIONS, LANG …) reaches PostgreSQL but where
 * programs are found.
 */
export const environment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
});
