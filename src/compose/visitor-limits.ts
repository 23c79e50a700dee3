import type { Clock } from '../clock.js';
import type { Admit } from '../limits/rate-limiter.js';
import type { Developing } from '../pages/visit/developing.js';

/** Somebody who looks for what is wrong with a message tries it a few times a minute. */
const OF_A_PERSON = { perMinute: 30, concurrent: 2 };
/** A sandbox is open: all who come without signing in share these. */
const OF_ALL_OTHERS = { perMinute: 600, concurrent: 8 };

/**
 * Lets visitors of pages try and inspect messages within a limit, which is counted as that of a
 * system: for all processes together.
 */
export const visitorLimits =
  (admit: Admit, clock: Clock): Developing['withinLimits'] =>
  async (who, work) => {
    const system = {
      id: `udvikler ${who ?? ''}`.trim(),
      limits: who === undefined ? OF_ALL_OTHERS : OF_A_PERSON,
    };
    const leave = await admit({ system }, clock());
    try {
      return await work();
    } finally {
      await leave();
    }
  };
