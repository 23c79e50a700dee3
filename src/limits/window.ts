import type { Usage } from './limits-port.js';

/**
 * Seconds that a request counts, in whole seconds of the clock: with 61 of them no 60 seconds,
 * wherever they begin, have more requests than the limit. One that came late in its second counts
 * for little more than 60, one at its start for 61.
 */
export const WINDOW_SECONDS = 61;

/**
 * What the clocks of processes may differ. What a clock says that lies further ahead is of no
 * worth: it was that of a clock that has been put back since.
 */
export const CLOCKS_DIFFER_SECONDS = 10;

/** Is it a moment that was foretold by a clock which agrees with this one? */
export const isForetold = (moment: Date, now: Date): boolean =>
  moment > now && moment.getTime() - now.getTime() <= (WINDOW_SECONDS + CLOCKS_DIFFER_SECONDS) * 1000;

/**
 * Says of a system that has used up its limit when a request is let in again, if none is until
 * then.
 */
export function nextFreeAt({ second, counts }: Usage, perMinute: number): Date {
  // The newest second that must have left the window, so that what is left in it is below the
  // limit.
  let sum = 0;
  const nr = counts.findIndex((count) => (sum += count) >= perMinute);
  if (nr < 0) return second;
  return new Date(second.getTime() + (WINDOW_SECONDS - nr) * 1000);
}
