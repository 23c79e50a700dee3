import type { Log } from '../log/log.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** @returns ends the work, and waits for what is being done of it */
type Stop = () => Promise<void>;

type Work = () => Promise<number>;

/** Work that nobody waits for: it takes turns, and so one connection to the database. */
export interface CleanUp {
  /**
   * Runs the work now, and then once a day. A failure is logged, and the next day tries again. Any
   * number of processes may do it at once: the work itself must not mind.
   */
  daily(name: string, work: Work): Stop;
  /** Runs the work now, and then once an hour; otherwise as `daily`. */
  hourly(name: string, work: Work): Stop;
}

export function cleaningUp(log: Log): CleanUp {
  let last: Promise<void> = Promise.resolve();
  const inTurn: Begin = (work) => (last = last.then(work));
  return {
    daily: (name, work) => repeatedly(DAY_MS, name, work, log, inTurn),
    hourly: (name, work) => repeatedly(HOUR_MS, name, work, log, inTurn),
  };
}

/** Begins work that never fails. */
type Begin = (work: () => Promise<void>) => Promise<void>;

const atOnce: Begin = (work) => work();

/**
 * Runs the work now, and then after each pause of that many milliseconds, unless it is still at it;
 * otherwise as `daily`. Work that finds nothing to do is not worth a line above `debug`, nor is a
 * failure that follows another.
 */
export function repeatedly(pauseMs: number, name: string, work: Work, log: Log, begin = atOnce): Stop {
  let running: Promise<void> | undefined;
  let failed = false;
  let isStopped = false;
  const run = () => {
    running ??= begin(doIt).finally(() => {
      running = undefined;
    });
  };
  const doIt = async () => {
    if (isStopped) return;
    try {
      const count = await work();
      failed = false;
      log[count > 0 || pauseMs >= DAY_MS ? 'info' : 'debug']({ job: name, count }, 'regular work done');
    } catch (err) {
      log[failed ? 'debug' : 'error']({ job: name, err }, 'regular work failed');
      failed = true;
    }
  };
  run();
  const timer = setInterval(run, pauseMs);
  timer.unref();
  return async () => {
    isStopped = true;
    clearInterval(timer);
    await running;
  };
}
