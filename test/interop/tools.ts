/**
 * Other people's programs, run by bash. What is not installed is skipped, and says so. The
 * environment variable INTEROP decides what that means: `required` makes a program that is absent
 * an error, and `none` hides those that are installed, so that the tests run as they do for a
 * newcomer.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Skips what the hook stands before when the program is absent; fails it instead under
 * INTEROP=required.
 * @param probe a command that fails where the program is absent. It runs in this folder, whose
 *   folders are named after the programs, so it has to ask for something that only the real program
 *   has
 */
export async function skipUnlessInstalled(hook: Mocha.Context, name: string, probe: string): Promise<void> {
  const isHidden = process.env.INTEROP === 'none';
  const isFound = await succeeds(probe);
  if (isFound && isHidden) throw new Error(`INTEROP=none hides ${name}, but its probe found it: ${probe}`);
  if (isFound) return;
  const sentence = `${name} is not installed: run test/interop/install-debian.sh`;
  if (process.env.INTEROP === 'required') throw new Error(sentence);
  process.stderr.write(
    `\n  *** SKIPPED: ${isHidden ? `${name}, as INTEROP=none hides it` : sentence} ***\n\n`,
  );
  hook.skip();
}

/** A temporary folder for the time of the call. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'jobnet-interop-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * All that a newcomer's machine has of what the commands use: what every Unix has, Python, and the
 * Node of this run.
 */
const NEWCOMERS_PROGRAMS = ['bash', 'sh', 'env', 'ls', 'cat', 'grep', 'test', 'python3'];

/** A folder with links to those programs only; removed when the process ends. */
function newcomersPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jobnet-newcomer-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  symlinkSync(process.execPath, join(folder, 'node'));
  for (const name of NEWCOMERS_PROGRAMS) {
    const place = whereIs(name);
    if (place !== '') symlinkSync(place, join(folder, name));
  }
  return folder;
}

function whereIs(program: string): string {
  try {
    return execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

const ENVIRONMENT = {
  NO_PROXY: '127.0.0.1',
  // The JVMs live for seconds: with less optimising they take half the time.
  JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC',
  ...(process.env.INTEROP === 'none'
    ? { PATH: newcomersPath(), PYTHONPATH: join(import.meta.dirname, 'hidden') }
    : // Debian keeps programs of servers, as nginx, where only root looks for them.
      { PATH: `${process.env.PATH ?? ''}:/usr/sbin` }),
};

/** The environment in which the programs run. @param values more variables */
export const environment = (values: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  ...ENVIRONMENT,
  ...values,
});

/**
 * Runs a command in this folder.
 * @param values more environment variables
 * @returns what the command printed
 * @throws Error with what it wrote to stderr, when it fails
 */
export async function bash(command: string, values: Readonly<Record<string, string>> = {}): Promise<string> {
  const env = environment(values);
  const options = { cwd: import.meta.dirname, env, timeout: 280_000, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)('bash', ['-c', command], options);
  return stdout;
}

/** @returns whether the command ends well */
export function succeeds(command: string): Promise<boolean> {
  return bash(command).then(
    () => true,
    () => false,
  );
}
