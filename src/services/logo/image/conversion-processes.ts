/**
 * Converts pictures in processes of their own. The library computes in threads that nothing can
 * stop, and its own time limit is not asked while a picture is read; a process can be ended.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LogoConverter, LogoResult } from '../logo-port.js';

/** A conversion that takes longer is ended with its process. */
export const MAX_CONVERSION_MS = 10_000;
/** A process starts in a fifth of a second. On a busy machine that is no fault of the picture. */
const MAX_START_MS = 60_000;

/** How long an answer may take, and what is thrown when the process is gone before. */
interface Bound {
  readonly limitMs: number;
  readonly gone: () => Error;
}

/** As this file is, source or compiled. */
const EXTENSION = import.meta.url.slice(-3);
const PROGRAM = fileURLToPath(new URL(`conversion-process${EXTENSION}`, import.meta.url));

/** The argument of a process that converts logos of version 1. */
export const OLD_LOGOS = 'old-logos';

/** A process was ended at the limit, or ended by itself, over this picture. */
export class EndedOver extends Error {
  constructor() {
    super('the process that converted a picture has ended');
  }
}

/** All that a process needs of the environment; the gateway knows more. */
const ENVIRONMENT = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot'];

/**
 * Converts each picture in a process that has nothing else to do: one that is at hand, or a new
 * one. There are as many as ever converted at once; they end with this process.
 * @param tooMuch makes what is thrown when there is no process to be had: no fault of the picture
 * @throws EndedOver the picture, which may try another process
 */
export function conversionProcesses(
  tooMuch: () => Error,
  program = PROGRAM,
  args: readonly string[] = [],
): LogoConverter {
  const idle: ChildProcess[] = [];

  return async (image) => {
    const process = idle.pop() ?? (await start());
    const result = await answerOf<LogoResult>(
      process,
      { limitMs: MAX_CONVERSION_MS, gone: () => new EndedOver() },
      () => process.send(image),
    );
    // A process with nothing to do holds nobody up that wants to end.
    process.unref();
    process.channel?.unref();
    idle.push(process);
    return result;
  };

  async function start(): Promise<ChildProcess> {
    const started = fork(program, args, {
      serialization: 'advanced',
      execArgv: EXTENSION === '.ts' ? ['--import', import.meta.resolve('tsx')] : [],
      env: Object.fromEntries(ENVIRONMENT.map((name) => [name, process.env[name]])),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    started.once('exit', () => {
      const at = idle.indexOf(started);
      if (at >= 0) idle.splice(at, 1);
    });
    await answerOf<'ready'>(started, { limitMs: MAX_START_MS, gone: tooMuch });
    return started;
  }

  /** What the process says next. One that does not in time is ended, and never used again. */
  function answerOf<T>(process: ChildProcess, { limitMs, gone }: Bound, ask?: () => void): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => process.kill('SIGKILL'), limitMs);
      const end = () => {
        clearTimeout(timer);
        reject(gone());
      };
      process.once('exit', end).once('error', end);
      process.once('message', (answer) => {
        clearTimeout(timer);
        process.off('exit', end).off('error', end);
        resolve(answer as T);
      });
      process.ref();
      process.channel?.ref();
      ask?.();
    });
  }
}
