import type { Clock } from '../../clock.js';

/**
 * Says whether what was read of the database may be answered from memory:
 * docs/decisions/0059-memory-by-lease.md.
 */
export interface Lease {
  /**
   * The unbroken row of leases that holds at this moment. What was asked for and came while one
   * holds is as the database has it, for as long as the same one does.
   * @returns undefined where there is none: whoever wants to know asks the database
   */
  readonly held: () => symbol | undefined;
}

/** A denied or failed lease is asked for again after so long. */
const PAUSE_MS = 50;

/** A moment, by the two clocks of the machine. */
interface Moment {
  /** It only goes forward, but may stand still while the machine is suspended. */
  readonly steady: number;
  /** It may be set. */
  readonly wall: number;
}

const LONG_AGO: Moment = { steady: -Infinity, wall: -Infinity };

interface MemoryLeaseParts {
  /** @returns milliseconds from when it was asked for; 0: none is given */
  readonly ask: () => Promise<number>;
  readonly clock: Clock;
  readonly steadyMs?: () => number;
}

/**
 * Asks for a lease as requests need one, in time before the last one ends, so that a process that
 * has nothing to do asks nothing.
 */
export function memoryLease({ ask, clock, steadyMs = () => performance.now() }: MemoryLeaseParts): Lease {
  const now = (): Moment => ({ steady: steadyMs(), wall: clock().getTime() });
  let row: symbol | undefined;
  let [askedAt, ms] = [LONG_AGO, 0];
  let isAsking = false;
  let pausedSince = LONG_AGO;

  /** Is the moment less than so long after the other, by both clocks? */
  const isWithin = (moment: Moment, since: Moment, lengthMs: number): boolean =>
    moment.steady - since.steady < lengthMs && Math.abs(moment.wall - since.wall) < lengthMs;

  function holds(moment: Moment): boolean {
    if (row !== undefined && !isWithin(moment, askedAt, ms)) row = undefined;
    return row !== undefined;
  }

  async function renew(asking: Moment): Promise<void> {
    isAsking = true;
    pausedSince = asking;
    const granted = await ask().catch(() => 0);
    isAsking = false;
    const moment = now();
    const isUnbroken = holds(moment);
    if (granted === 0) row = undefined;
    if (!isWithin(moment, asking, granted)) return;
    row = isUnbroken ? row : Symbol('row of leases');
    [askedAt, ms, pausedSince] = [asking, granted, LONG_AGO];
  }

  return {
    held: () => {
      const moment = now();
      const isFresh = holds(moment) && isWithin(moment, askedAt, ms / 2);
      if (!isFresh && !isAsking && !isWithin(moment, pausedSince, PAUSE_MS)) void renew(moment);
      return row;
    },
  };
}
