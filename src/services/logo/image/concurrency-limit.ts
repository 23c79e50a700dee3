/** Bounds how many run at once, how many wait for their turn, and how long one waits. */
export interface QueueLimits {
  readonly running: number;
  readonly waiting: number;
  /** The longest time in the queue. */
  readonly waitMs: number;
}

/**
 * Lets so many pieces of work run at once and so many wait in turn. What comes beyond that is
 * turned away at once, and what waits is turned away when it has waited too long.
 * @param full makes what is thrown then
 */
export function limitConcurrency({ running, waiting, waitMs }: QueueLimits, full: () => Error) {
  let free = running;
  const queue = new Set<() => void>();

  const turn = () =>
    new Promise<void>((resolve, reject) => {
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        queue.delete(begin);
        reject(full());
      }, waitMs);
      queue.add(begin);
    });

  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else if (queue.size >= waiting) throw full();
    else await turn();
    try {
      return await work();
    } finally {
      // The turn is handed on, and is free only when nobody waits.
      const [next] = queue;
      if (next) {
        queue.delete(next);
        next();
      } else free += 1;
    }
  };
}
