import { reallyLater, within } from '../later.js';

const CATCH_UP_MS = 1000;

/**
 * Whoever looks at what was just done waits so long, until it is written; where it takes longer or
 * fails, what is there already is shown.
 */
export const caughtUp = (writing: Promise<unknown>): Promise<void> =>
  within(reallyLater, CATCH_UP_MS, writing).then(
    () => undefined,
    () => undefined,
  );
