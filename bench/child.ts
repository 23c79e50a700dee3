import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectRoot } from '../src/config/data-file.js';
import { cpuMs, memoryBytes } from './cpu.js';

/** Is a server in a process of its own. */
export interface Child {
  readonly origin: string;
  readonly pid: number | undefined;
  /**
   * The processor time that all its threads have used so far, in milliseconds. Undefined where
   * there is no /proc.
   */
  readonly cpuMs: () => number | undefined;
  /** The memory that it has now (its resident set). */
  readonly memoryBytes: () => number | undefined;
  stop(): Promise<void>;
}

/** Its folder, if it is not this project's, and the only processor that it may use. */
export interface Where {
  readonly cwd?: string;
  readonly core?: number;
}

/** Starts `node …args`; for the rest as `startCommand`. */
export const startChild = (
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  where?: Where,
): Promise<Child> => startCommand([process.execPath, ...args], env, where);

/**
 * Starts a server and waits until it says on stderr where it listens. What it writes to stdout is
 * thrown away.
 * @param env all of its environment besides PATH, so that no setting of the shell slips in
 * @throws Error with what it wrote when it ends instead
 */
export async function startCommand(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
  { cwd = projectRoot, core }: Where = {},
): Promise<Child> {
  const pinned = core === undefined ? command : ['taskset', '-c', String(core), ...command];
  const [program = '', ...rest] = pinned;
  const child = spawn(program, rest, {
    cwd,
    // Keeping calls is no part of what is measured.
    env: { PATH: process.env.PATH, CALLS_KEPT_DAYS: '0', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = () => child.kill();
  process.once('exit', end);
  const exit = once(child, 'exit').finally(() => process.off('exit', end));
  child.stderr.setEncoding('utf8');
  let said = '';
  const listening = new Promise<string>((resolve) => {
    child.stderr.on('data', (text: string) => {
      said += text;
      const [origin] = /https?:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (origin !== undefined) resolve(origin);
    });
  });
  const origin = await Promise.race([listening, exit.then(() => undefined)]);
  if (origin === undefined) throw new Error(`${command.join(' ')} did not start:\n${said}`);
  return {
    origin,
    pid: child.pid,
    cpuMs: () => (child.pid === undefined ? undefined : cpuMs(child.pid)),
    memoryBytes: () => (child.pid === undefined ? undefined : memoryBytes(child.pid)),
    stop: async () => {
      child.kill('SIGTERM');
      await exit;
    },
  };
}
