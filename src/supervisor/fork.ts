/** A worker of node:cluster. */
import cluster, { type Worker } from 'node:cluster';
import type { Listening, OfSupervisor, OfWorker, Task } from './asked.js';
import type { WorkerProcess } from './worker-pool.js';
import { questionsOn } from './questions.js';

/** Before the first worker: connections are given out in turn, and NaN stays what it is. */
export function prepareCluster(): void {
  cluster.schedulingPolicy = cluster.SCHED_RR;
  cluster.setupPrimary({ serialization: 'advanced' });
}

export function forkWorker(task: Task, supervisor: Pick<OfSupervisor, 'metrics' | 'health'>): WorkerProcess {
  const worker = cluster.fork();
  closeUntaken(worker);
  let listens: (about: Listening) => void = () => undefined;
  let cannot: (error: Error) => void = () => undefined;
  const listening = new Promise<Listening>((resolve, reject) => {
    listens = resolve;
    cannot = reject;
  });
  const { ask, close } = questionsOn<OfWorker, OfSupervisor>(
    {
      send: afterFirstWord(worker),
      hear: (listener) => worker.on('message', listener),
    },
    {
      ...supervisor,
      task: () => Promise.resolve(task),
      listens: (about: Listening) => {
        listens(about);
        return Promise.resolve();
      },
      failed: (sentence: string) => {
        cannot(new Error(sentence));
        return Promise.resolve();
      },
    },
  );
  const ended = new Promise<string>((resolve) => {
    worker.process.once('exit', (code, signal) => {
      close();
      const how = signal ?? `exit code ${String(code)}`;
      cannot(new Error(`Worker ${task.worker} ended with ${how} before it listened.`));
      resolve(how);
    });
  });
  return {
    pid: worker.process.pid,
    listening,
    ended,
    ask,
    kill: () => void worker.process.kill('SIGKILL'),
  };
}

/**
 * node:cluster hears messages in a worker before work.ts does, and drops those that are not its
 * own: a `stop` while a worker loads would be lost. Its first word, the question what it is to do,
 * shows that it listens, and what was to be said before is said then.
 * @returns sends a message
 */
function afterFirstWord(worker: Worker): (message: object) => void {
  let early: object[] | undefined = [];
  const post = (message: object) => {
    // It may end at any moment: `ended` tells, and nobody waits for an answer any more.
    if (worker.isConnected()) worker.send(message, () => undefined);
  };
  worker.once('message', () => {
    const kept = early ?? [];
    early = undefined;
    for (const message of kept) post(message);
  });
  return (message) => {
    if (early === undefined) post(message);
    else early.push(message);
  };
}

/**
 * A connection that a worker was given and had not taken when it was killed would stay open, read
 * by nobody, until the caller gives up: node:cluster forgets it. There is one at most.
 */
function closeUntaken({ process: child }: Worker): void {
  type Send = (message: object, handle?: { close(): void }, ...rest: unknown[]) => boolean;
  const channel = child as unknown as { send: Send };
  const send = channel.send.bind(child);
  let untaken: { close(): void } | undefined;
  channel.send = (message, handle, ...rest) => {
    if (handle && 'act' in message && message.act === 'newconn') untaken = handle;
    return send(message, handle, ...rest);
  };
  child.on('internalMessage', (message: object) => {
    if ('accepted' in message) untaken = undefined;
  });
  child.once('exit', () => untaken?.close());
}
