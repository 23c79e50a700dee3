import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { setPriority } from 'node:os';
import type { Order } from './callers.js';
import { addSecond, newSecond, type Second } from './second.js';

/** Callers in processes of their own. */
export interface Fleet {
  /**
   * Shares the order among them.
   * @param leadMs time for all to get their order, and to open connections
   * @returns what all saw together, in each second
   */
  send(order: Omit<Order, 'startsAt'>, leadMs: number): Promise<readonly Second[]>;
  stop(): void;
}

/**
 * @param nice how much they stand back for the servers, which would be on machines of their own;
 *   whether they kept to their time is told
 */
export function startFleet(processes: number, nice: number): Fleet {
  const children = Array.from({ length: processes }, () => {
    const child = fork(join(import.meta.dirname, 'caller-process.ts'), {
      execArgv: ['--import', 'tsx'],
      serialization: 'advanced',
    });
    if (child.pid !== undefined) setPriority(child.pid, nice);
    return child;
  });
  const stop = () => {
    for (const child of children) child.kill();
  };
  process.once('exit', stop);
  return {
    send: async ({ load, connections, ...order }, leadMs) => {
      const startsAt = Date.now() + leadMs;
      const share = (all: number) => all / processes;
      const told = children.map((child) => {
        const part =
          'perSecond' in load ? { perSecond: share(load.perSecond) } : { atOnce: share(load.atOnce) };
        child.send({ ...order, load: part, startsAt, connections: share(connections) });
        return answerOf(child);
      });
      const all: Second[] = [];
      for (const seconds of await Promise.all(told))
        seconds.forEach((second, i) => {
          addSecond((all[i] ??= newSecond()), second);
        });
      return all;
    },
    stop,
  };
}

/** @throws Error when the process ends instead */
function answerOf(child: ChildProcess): Promise<readonly Second[]> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => {
      reject(new Error(`a process of callers ended with ${String(code)}`));
    };
    child.once('exit', ended).once('message', (seconds) => {
      child.off('exit', ended);
      resolve(seconds as readonly Second[]);
    });
  });
}
