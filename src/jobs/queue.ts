import {
  Logger,
  makeWorkerUtils,
  run,
  runOnce,
  type Runner,
  type RunnerOptions,
  type TaskList,
} from 'graphile-worker';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Log } from '../log/log.js';

/** Work by name; it gets what the job was added with. */
export type Tasks = Readonly<Record<string, (payload: unknown) => Promise<void>>>;

export interface QueueParts {
  /** A pool of pg; one connection more than `jobsAtOnce` is used. */
  readonly pool: Pool;
  readonly schema: string;
  readonly tasks: Tasks;
  readonly log: Log;
  readonly jobsAtOnce: number;
  /** The queue rests so long when it lost the database; without it, 5 s. */
  readonly restMs?: number;
}

/**
 * A job that was added is begun at once, by LISTEN; one that waits for its time, or whose notice
 * was lost, within this.
 */
const POLL_MS = 2_000;
const REST_MS = 5_000;

/**
 * Works on the queue, beside any number of processes that do the same. graphile-worker stops for
 * good when it cannot write down that a job has ended; it is begun again then.
 * @returns stops: begins no new job, and waits for those that run. They have to end by themselves
 */
export function startQueue(parts: QueueParts): () => Promise<void> {
  const { log, restMs = REST_MS } = parts;
  const stopped = new AbortController();
  const isStopped = () => stopped.signal.aborted;
  let runner: Runner | undefined;
  const work = async () => {
    while (!isStopped()) {
      try {
        runner = await run({ ...optionsOf(parts), pollInterval: POLL_MS, crontab: '' });
        if (isStopped()) stop(runner);
        await ended(runner, parts.pool);
      } catch (err) {
        log.warn({ err }, 'the queue could not begin');
      }
      if (!isStopped()) log.warn({ restMs }, 'the queue lost the database and rests');
      // An aborted pause rejects, and then the loop is over.
      await pause(restMs, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  };
  const working = work();
  return async () => {
    stopped.abort();
    if (runner) stop(runner);
    await working;
  };
}

/** It may have stopped by itself in the same moment; `ended` tells when it is over. */
function stop(runner: Runner): void {
  runner.stop().catch(() => undefined);
}

/** So often is looked whether the jobs that ended last are written down. */
const LOOK_MS = 20;

/** Each of these is told when no job runs any more and none is begun. */
const OVER = [
  'pool:gracefulShutdown:complete',
  'pool:forcefulShutdown:complete',
  'pool:forcefulShutdown:error',
] as const;

/**
 * Resolves when the runner has ended. Its own promises never settle once one job could not be
 * written down and a later one could (graphile/worker#636), so its events are believed too: what
 * is left then is to write down the jobs that ended last.
 * @throws the reason why it ended by itself
 */
async function ended({ promise, events }: Runner, pool: Pool): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  const written = async () => {
    await Promise.race(OVER.map((name) => once(events, name, { signal })));
    // It begins to write in a timer of its own, which was set before this one.
    await pause(1);
    while (pool.waitingCount > 0 || pool.totalCount > pool.idleCount) await pause(LOOK_MS);
  };
  try {
    await Promise.race([promise, written()]);
  } finally {
    over.abort();
  }
}

/** Does the jobs that are due, one after the other, and what they add to that. */
export async function workOnce(parts: Omit<QueueParts, 'jobsAtOnce'>): Promise<void> {
  await runOnce(optionsOf({ ...parts, jobsAtOnce: 1 }));
}

/**
 * Deletes jobs that nobody will do any more: those of killed workers, for which there is another
 * one.
 */
export async function forgetDeadJobs({
  pool,
  schema,
  log,
}: Omit<QueueParts, 'tasks' | 'jobsAtOnce'>): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: pool, schema, logger: loggerOn(log) });
  await utils.cleanup({ tasks: ['DELETE_PERMAFAILED_JOBS'] }).finally(() => utils.release());
}

function optionsOf({ pool, schema, tasks, log, jobsAtOnce }: QueueParts): RunnerOptions {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, work]) => [name, (payload: unknown) => work(payload)]),
  );
  return {
    pgPool: pool,
    schema,
    taskList,
    logger: loggerOn(log),
    concurrency: jobsAtOnce,
    // main.ts listens to signals, and stops the queue in its turn.
    noHandleSignals: true,
    // Otherwise it does not wait for the database when a job has ended, and a lost connection ends
    // the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  };
}

/**
 * Its sentences as facts of a line of ours; without its details, in which whole jobs and errors
 * stand.
 */
function loggerOn(log: Log): Logger {
  const ours = { error: 'warn', warning: 'warn', info: 'debug', debug: 'debug' } as const;
  return new Logger(() => (level, about) => {
    log[ours[level]]({ about }, 'queue');
  });
}
