import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

export interface MainProcess {
  readonly child: ChildProcess;
  readonly origin: string;
  /** It wrote this on stderr: the banner, or why it did not start. */
  readonly banner: string;
  /** Sends a signal and waits for the end. @returns exit code, or the signal that ended it */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
}

/**
 * Starts src/main.ts as `make run` does, with an environment of its own, and waits until it
 * listens.
 * @throws Error with what it wrote when it ends instead
 */
export async function startMain(env: Readonly<Record<string, string>>): Promise<MainProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  let banner = '';
  child.stderr.setEncoding('utf8');
  const listening = new Promise<string>((resolve) => {
    child.stderr.on('data', (text: string) => {
      banner += text;
      const origin = /listens at (http:\S+)/.exec(banner)?.[1];
      if (origin !== undefined && banner.includes('Stop with')) resolve(origin);
    });
  });
  const origin = await Promise.race([listening, ended.then(() => undefined)]);
  if (origin === undefined) throw new Error(banner);
  return {
    child,
    origin,
    banner,
    end: async (signal) => {
      child.kill(signal);
      const [code, by] = await ended;
      return code ?? by;
    },
  };
}
