import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectRoot } from '../src/services/data-file.js';

/** A server in a process of its own. */
export interface Child {
  /** E.g. `http://127.0.0.1:41234`. */
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * Starts `node …args` and waits until it says on stderr where it listens. What it writes to stdout is thrown away.
 * @param env all of its environment besides PATH, so that no setting of the shell slips in
 * @throws Error with what it wrote when it ends instead
 */
export async function startChild(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Child> {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, ...env },
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
      const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (origin !== undefined) resolve(origin);
    });
  });
  const origin = await Promise.race([listening, exit.then(() => undefined)]);
  if (origin === undefined) throw new Error(`${args.join(' ')} did not start:\n${said}`);
  return {
    origin,
    stop: async () => {
      child.kill('SIGTERM');
      await exit;
    },
  };
}
