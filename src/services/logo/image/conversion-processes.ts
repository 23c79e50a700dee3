/**
 * Converts pictures in processes of their own. The library computes in threads that nothing can
 * stop, and its own time limit is not asked while a picture is read; a process can be ended.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LogoConverter, LogoResult } from '../logo-port.js';

/** A conversion that takes longer is ended with its process. */
const MAX_CONVERSION_MS = 10_000;
/** A process starts in a fifth of a second. On a busy machine that is no fault of the picture. */
const MAX_START_MS = 60_000;

/** As this file is, source or compiled. */
const EXTENSION = import.meta.url.slice(-3);
const PROGRAM = fileURLToPath(new URL(`conversion-process${EXTENSION}`, import.meta.url));

/** All that a process needs of the environment; the gateway knows more. */
const ENVIRONMENT = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot'];

/**
 * Converts each picture in a process that has nothing else to do: one that is at hand, or a new
 * one. There are as many as ever converted at once; they end with this process.
 * @param tooMuch makes what is thrown when a process was ended, or ended by itself
 */
export function conversionProcesses(tooMuch: () => Error, program = PROGRAM): LogoConverter {
  const idle: ChildProcess[] = [];

  return async (image) => {
    const process = idle.pop() ?? (await start());
    const result = await answerOf<LogoResult>(process, MAX_CONVERSION_MS, () => process.send(image));
    // A process with nothing to do holds nobody up that wants to end.
    process.unref();
    process.channel?.unref();
    idle.push(process);
    return result;
  };

  async function start(): Promise<ChildProcess> {
    const started = fork(program, {
      serialization: 'advanced',
      execArgv: EXTENSION === '.ts' ? ['--import', import.meta.resolve('tsx')] : [],
      env: Object.fromEntries(ENVIRONMENT.map((name) => [name, process.env[name]])),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    started.once('exit', () => {
      const at = idle.indexOf(started);
      if (at >= 0) idle.splice(at, 1);
    });
    await answerOf<'ready'>(started, MAX_START_MS);
    return started;
  }

  /** What the process says next. One that does not in time is ended, and never used again. */
  function answerOf<T>(process: ChildProcess, limitMs: number, ask?: () => void): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => process.kill('SIGKILL'), limitMs);
      const gone = () => {
        clearTimeout(timer);
        reject(tooMuch());
      };
      process.once('exit', gone).once('error', gone);
      process.once('message', (answer) => {
        clearTimeout(timer);
        process.off('exit', gone).off('error', gone);
        resolve(answer as T);
      });
      process.ref();
      process.channel?.ref();
      ask?.();
    });
  }
}
