import type { Log } from '../log/log.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Runs the work now, and then once a day. A failure is logged, and the next day tries again.
 * Any number of processes may do it at once: the work itself must not mind.
 * @returns stops it, and waits for the work that is being done
 */
export function daily(name: string, work: () => Promise<number>, log: Log): () => Promise<void> {
  return repeatedly(DAY_MS, name, work, log);
}

/** Runs the work now, and then once an hour; otherwise as `daily`. */
export function hourly(name: string, work: () => Promise<number>, log: Log): () => Promise<void> {
  return repeatedly(HOUR_MS, name, work, log);
}

/**
 * Runs the work now, and then after each pause of that many milliseconds, unless it is still at it;
 * otherwise as `daily`. Work that finds nothing to do is not worth a line above `debug`, nor is a
 * failure that follows another.
 */
export function repeatedly(
  pauseMs: number,
  name: string,
  work: () => Promise<number>,
  log: Log,
): () => Promise<void> {
  let running: Promise<void> | undefined;
  let failed = false;
  const run = () => {
    running ??= begin().finally(() => {
      running = undefined;
    });
  };
  const begin = () =>
    work().then(
      (count) => {
        failed = false;
        log[count > 0 || pauseMs >= DAY_MS ? 'info' : 'debug']({ job: name, count }, 'regular work done');
      },
      (err: unknown) => {
        log[failed ? 'debug' : 'error']({ job: name, err }, 'regular work failed');
        failed = true;
      },
    );
  run();
  const timer = setInterval(run, pauseMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
