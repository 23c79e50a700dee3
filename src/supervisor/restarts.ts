/** Who has listened for less than this has ended early. */
const EARLY_MS = 10_000;

/** Pauses before each start after early ends in a row; the first is the one of a single mishap. */
const PAUSES_MS = [0, 1_000, 2_000, 4_000, 8_000, 16_000] as const;

/**
 * Counts the early ends of one worker.
 * @returns what is asked at each end: milliseconds to the next start; undefined: it has ended early
 *   too often in a row
 */
export function restarts(): (listenedMs: number) => number | undefined {
  let early = 0;
  return (listenedMs) => {
    early = listenedMs < EARLY_MS ? early + 1 : 0;
    return PAUSES_MS[Math.max(early - 1, 0)];
  };
}

/** More early ends in a row than this are too many. */
export const MOST_EARLY_ENDS = PAUSES_MS.length;
