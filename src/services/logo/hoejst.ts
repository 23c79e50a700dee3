/**
 * Lets so many pieces of work run at once and so many wait in turn; what comes beyond that is turned away at once.
 * @param full makes what is thrown then
 */
export function hoejst(running: number, waiting: number, full: () => Error) {
  let free = running;
  const queue: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else if (queue.length >= waiting) throw full();
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await work();
    } finally {
      // The turn is handed on, and is free only when nobody waits.
      const next = queue.shift();
      if (next) next();
      else free += 1;
    }
  };
}
