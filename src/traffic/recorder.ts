/** Writes down what a process has counted, off the way of its requests. */
import type { CountedSlot, Tally } from './tally.js';

/**
 * @param write adds a slot to what is known; it throws where the database is away
 * @returns writes all that is counted, one after the other: what could not be written comes first
 *   at the next time. An answer of the database that is lost may count a slot twice
 * @throws what `write` throws
 */
export function recorderOf(tally: Tally, write: (slot: CountedSlot) => Promise<void>): () => Promise<void> {
  let unwritten: CountedSlot | undefined;
  let last: Promise<void> = Promise.resolve();

  async function writeAll(): Promise<void> {
    for (unwritten ??= tally.take(); unwritten; unwritten = tally.take()) await write(unwritten);
  }

  let next: Promise<void> | undefined;

  // Whoever asks while one attempt is under way shares the next: a database that hangs holds up
  // each for two of them at the most.
  return () => {
    next ??= last.then(begin, begin);
    last = next;
    return next;
  };

  function begin(): Promise<void> {
    next = undefined;
    return writeAll();
  }
}
