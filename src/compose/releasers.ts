import type { Log } from '../log/log.js';

/**
 * Keeps what a start has begun and must end again: pools, timers, listeners, processes. It is what
 * AsyncDisposableStack will be when every Node has it.
 */
export interface Releasers {
  /**
   * Begins one thing and keeps how it is ended. What is still beginning when everything is ended
   * is waited for, and then ended too.
   * @param name for the log, when it cannot be ended
   * @returns what was begun
   * @throws whatever `begin` throws, `release` is then not kept; Error once everything is ended
   */
  hold<T>(name: string, begin: () => T | Promise<T>, release: (held: T) => void | Promise<void>): Promise<T>;
  /**
   * Ends everything, one after the other, the last thing first; may be called again, and then waits
   * for the same end.
   * @throws Error that names what could not be ended, when all of it has been tried
   */
  releaseAll(): Promise<void>;
}

interface Held {
  readonly name: string;
  readonly release: () => void | Promise<void>;
}

export function createReleasers(log: Log): Releasers {
  const held: Held[] = [];
  let released: Promise<void> | undefined;
  return {
    async hold(name, begin, release) {
      if (released) throw new Error(`The gateway is stopping: ${name} is not begun.`);
      const beginning = (async () => begin())();
      const own: Held = {
        name,
        // Whoever began it is told when that fails, and there is nothing to end.
        release: () => beginning.then(release, () => undefined),
      };
      held.push(own);
      try {
        return await beginning;
      } catch (error) {
        held.splice(held.indexOf(own), 1);
        throw error;
      }
    },
    releaseAll: () => (released ??= releaseEach(held.toReversed(), log)),
  };
}

async function releaseEach(lastFirst: readonly Held[], log: Log): Promise<void> {
  const failed: string[] = [];
  for (const { name, release } of lastFirst) {
    try {
      await release();
    } catch (err) {
      log.error({ err, name }, 'could not be ended');
      failed.push(name);
    }
  }
  if (failed.length > 0) throw new Error(`Could not be ended: ${failed.join(', ')}.`);
}

/**
 * Does what may fail on the way to a start, and ends what was begun when it does.
 * @throws what `start` throws; what could not be ended besides is in the log only
 */
export async function releasingOnFailure<T>(releasers: Releasers, start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    await releasers.releaseAll().catch(() => undefined);
    throw error;
  }
}
