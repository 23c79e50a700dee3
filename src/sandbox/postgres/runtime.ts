import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgresError, INSTEAD, tellingLine } from './failure.js';
import { environment, type OsUser } from './os-user.js';
import { copyOfPackage, makeLinks } from './package-copy.js';

const run = promisify(execFile);

/** PostgreSQL's programs, tried and found to run as the user who shall run them. */
export interface Runtime {
  readonly bin: string;
  /** E.g. 18. */
  readonly major: number;
}

/**
 * Programs that run as `osUser`: where the package was installed; else there with the symlinks made
 * that an install without scripts leaves out; else a copy of the package in `home`, for a package
 * which that user cannot reach or which we cannot write in.
 * @param native the directory with `bin`, `lib` and `share`
 * @throws EmbeddedPostgresError when none of them runs; says what the system said
 */
export async function usableRuntime(
  native: string,
  home: string,
  osUser: OsUser | undefined,
  log: (message: string) => void,
): Promise<Runtime> {
  const installed = await attempt(join(native, 'bin'), osUser);
  if (typeof installed !== 'string') return installed;
  if (await makeLinks(native)) {
    const linked = await attempt(join(native, 'bin'), osUser);
    if (typeof linked !== 'string') {
      log(`Made the symlinks that the install of ${native} left out.`);
      return linked;
    }
  }
  const copy = await copyOfPackage(native, home, osUser);
  const copied = copy === undefined ? installed : await attempt(join(copy, 'bin'), osUser);
  if (typeof copied === 'string') {
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL in ${native} does not run here: ${copied}. ${INSTEAD}`,
    );
  }
  log(`PostgreSQL cannot run from ${native} (${installed}); it runs from a copy in ${String(copy)}.`);
  return copied;
}

/**
 * One run of each program tells at once whether it is there, reachable, for this machine, and finds
 * its libraries.
 */
async function attempt(bin: string, osUser: OsUser | undefined): Promise<Runtime | string> {
  try {
    let major = 0;
    for (const program of ['initdb', 'postgres']) {
      const { stdout } = await run(join(bin, program), ['--version'], {
        ...osUser,
        cwd: '/',
        env: environment(),
      });
      major = Number(/\(PostgreSQL\) (\d+)/.exec(stdout)?.[1]);
      if (!major) return `${program} --version said "${stdout.trim()}"`;
    }
    return { bin, major };
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    return tellingLine(stderr?.trim() ? stderr : message);
  }
}
