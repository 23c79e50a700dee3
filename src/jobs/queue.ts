import { Logger, run, runOnce, type RunnerOptions, type TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Log } from '../log.js';

/** Work by name; it gets what the job was added with. */
export type Tasks = Readonly<Record<string, (payload: unknown) => Promise<void>>>;

export interface QueueParts {
  /** Of pg; one connection more than `jobsAtOnce` is used. */
  readonly pool: Pool;
  readonly schema: string;
  readonly tasks: Tasks;
  readonly log: Log;
  readonly jobsAtOnce: number;
}

/** A job that was added is begun at once, by LISTEN; one that waits for its time, or whose notice was lost, within this. */
const POLL_MS = 2_000;

/**
 * Works on the queue, beside any number of processes that do the same.
 * @returns stops: begins no new job, and waits for those that run. They have to end by themselves
 */
export async function startQueue(parts: QueueParts): Promise<() => Promise<void>> {
  const runner = await run({ ...optionsOf(parts), pollInterval: POLL_MS, crontab: '' });
  let stopping = false;
  runner.promise.then(
    () => {
      if (!stopping) parts.log.error({}, 'the queue has stopped by itself; restart the gateway');
    },
    (err: unknown) => {
      parts.log.error({ err }, 'the queue has stopped by itself; restart the gateway');
    },
  );
  return async () => {
    stopping = true;
    await runner.stop();
  };
}

/** Does the jobs that are due, one after the other, and what they add to that. */
export async function workOnce(parts: Omit<QueueParts, 'jobsAtOnce'>): Promise<void> {
  await runOnce(optionsOf({ ...parts, jobsAtOnce: 1 }));
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
  };
}

/** Its sentences as facts of a line of ours; without its details, in which whole jobs and errors stand. */
function loggerOn(log: Log): Logger {
  const write = {
    error: 'error',
    warning: 'warn',
    info: 'debug',
    debug: 'debug',
  } as const;
  return new Logger(() => (level, about) => {
    log[write[level]]({ about }, 'queue');
  });
}
