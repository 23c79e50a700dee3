import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectRoot } from '../../src/config/data-file.js';
import { bundled } from './bundled.js';

export interface SpawnedMain {
  readonly child: ChildProcess;
  /** What it wrote so far: log lines, the banner, or why it did not start. */
  written(): string;
  /**
   * Waits until what it wrote matches. @returns the match
   * @throws Error with what it wrote when it ends without
   */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  /** Sends a signal and waits for the end. @returns exit code, or the signal that ended it */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
}

export interface MainProcess extends SpawnedMain {
  /** E.g. `http://127.0.0.1:41234`. */
  readonly origin: string;
  /** What it wrote on stderr: the banner. */
  readonly banner: string;
}

type Env = Readonly<Record<string, string>>;

/** Starts src/main.ts, compiled to one file, with an environment of its own. */
export function spawnMain(env: Env, { log = true, main = bundled('src/main.ts') } = {}): SpawnedMain {
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    stdio: ['ignore', log ? 'pipe' : 'ignore', 'pipe'],
  });
  // Where this process is given up, what it started does not outlive it.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = (once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>).finally(() =>
    process.off('exit', kill),
  );
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      written += text;
      child.emit('written');
    });
  return {
    child,
    written: () => written,
    until: async (pattern) => {
      const matching = new Promise<RegExpExecArray>((resolve) => {
        const look = () => {
          const match = pattern.exec(written);
          if (match === null) return;
          child.off('written', look);
          resolve(match);
        };
        child.on('written', look);
        look();
      });
      const gone = async () => {
        await ended;
        throw new Error(written, { cause: `it ended before it wrote ${pattern}` });
      };
      return Promise.race([matching, gone()]);
    },
    end: async (signal) => {
      child.kill(signal);
      const [code, by] = await ended;
      return code ?? by;
    },
  };
}

/**
 * Starts src/main.ts and waits until it listens.
 * @param file a build of it other than that of the sources
 * @param log its log is read too
 * @throws Error with what it wrote when it ends instead
 */
export async function startMain(env: Env, file?: string, log = false): Promise<MainProcess> {
  const main = spawnMain(env, { log, ...(file !== undefined && { main: file }) });
  const listening = await main.until(/listens at (http:\S+)[^]*Stop with/);
  return { ...main, origin: listening[1] ?? '', banner: main.written() };
}
