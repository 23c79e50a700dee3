import type { Log } from '../log/log.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Does a piece of work now and then every day. A failure is logged, and the next day tries again.
 * Any number of processes may do it at once: the work itself must not mind.
 * @returns stops it, and waits for the work that is being done
 */
export function daily(name: string, work: () => Promise<number>, log: Log): () => Promise<void> {
  return repeatedly(DAY_MS, name, work, log);
}

/** As `daily`, every hour. */
export function hourly(name: string, work: () => Promise<number>, log: Log): () => Promise<void> {
  return repeatedly(HOUR_MS, name, work, log);
}

/**
 * As `daily`, with a pause of that many milliseconds. Work that finds nothing to do is not worth a
 * line above `debug`.
 */
export function repeatedly(
  pauseMs: number,
  name: string,
  work: () => Promise<number>,
  log: Log,
): () => Promise<void> {
  let running = Promise.resolve();
  const run = () => {
    running = work().then(
      (count) => {
        log[count > 0 || pauseMs >= DAY_MS ? 'info' : 'debug']({ job: name, count }, 'regular work done');
      },
      (err: unknown) => {
        log.error({ job: name, err }, 'regular work failed');
      },
    );
  };
  run();
  const timer = setInterval(run, pauseMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}
