/** Other people's programs: run by bash in this folder, skipped loudly where they are not installed. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Skips what the hook stands before when the probe fails; fails it instead under INTEROP=required.
 * @param probe a command that fails where the tool is absent
 */
export async function skipUnlessInstalled(hook: Mocha.Context, name: string, probe: string): Promise<void> {
  if (await succeeds(probe)) return;
  const sentence = `${name} is not installed: run test/interop/install-debian.sh`;
  if (process.env.INTEROP === 'required') throw new Error(sentence);
  process.stderr.write(`\n  *** SKIPPED: ${sentence} ***\n\n`);
  hook.skip();
}

export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'jobnet-interop-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The JVMs live for seconds: less optimising, half the time. */
const ENVIRONMENT = { NO_PROXY: '127.0.0.1', JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC' };

/** @param values more environment variables @returns what the command printed. @throws Error with what it wrote to stderr, when it fails */
export async function bash(command: string, values: Readonly<Record<string, string>> = {}): Promise<string> {
  const env = { ...process.env, ...ENVIRONMENT, ...values };
  const options = { cwd: import.meta.dirname, env, timeout: 110_000, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)('bash', ['-c', command], options);
  return stdout;
}

export function succeeds(command: string): Promise<boolean> {
  return bash(command).then(
    () => true,
    () => false,
  );
}
