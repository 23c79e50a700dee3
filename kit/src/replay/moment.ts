/** On which day a fixture is played, and at what time each of its steps. */
import { dateInDenmark, readDateTime } from '../../../src/time/danish-time.js';
import type { Fixture, Step } from '../fixture/fixture.js';
import type { Reason } from '../reason.js';
import { daysBetween, moveInstant } from '../times/move-time.js';
import type { Move } from '../times/move-text.js';

/**
 * What a gateway can be told of the time: nothing; for each request, by which it is judged; or all
 * of its time, as in a test that has the gateway's clock. Signatures are judged by the latter only.
 */
export type TellableTime = 'none' | 'requests' | 'everything';

export interface Plan {
  readonly move: Move;
  /** The moment of a step, where the gateway can be told it. */
  readonly momentOf: (step: Pick<Step, 'at'>) => Date | undefined;
}

export const isReason = (plan: Plan | Reason): plan is Reason => 'en' in plan;

/** What happens a moment later happens by itself. */
const MINUTE_MS = 60_000;
/** People who are recorded take their time, and mean nothing by it. */
const HOUR_MS = 3_600_000;

/** Ten o'clock in Denmark on the fixture's day. */
function ownMoment(day: string): Date {
  const reading = readDateTime(`${day}T10:00:00`);
  if (reading.kind !== 'instant') throw new Error(`${day} has no ten o'clock`);
  return reading.instant;
}

/**
 * Moves a fixture from its own day to today.
 * @returns why it cannot be played today, or how it is
 */
export function planOf(fixture: Fixture, now: Date, time: TellableTime): Plan | Reason {
  const today = dateInDenmark(now);
  const days = fixture.fixed === 'all' ? 0 : daysBetween(fixture.day, today);
  const own = fixture.recorded ?? ownMoment(fixture.day);
  const momentOf = ({ at }: Pick<Step, 'at'>) => moveInstant(at ?? own, days);
  if (time === 'none') {
    const by = fixture.recorded ? HOUR_MS : MINUTE_MS;
    const other = fixture.steps.findIndex(({ at }) => at && Math.abs(at.getTime() - own.getTime()) > by);
    if (other >= 0)
      return {
        da: `forespørgsel ${other + 1} sker på et andet tidspunkt, og gatewayen har intet ur for testere`,
        en: `request ${other + 1} happens at another time, and the gateway has no clock for testers`,
      };
    if (fixture.fixed === 'all' && fixture.day !== today)
      return {
        da: `det sker kun den ${fixture.day}, og gatewayen har intet ur for testere`,
        en: `it happens on ${fixture.day} only, and the gateway has no clock for testers`,
      };
  }
  return { move: { days, fixed: fixture.fixed }, momentOf: time === 'none' ? () => undefined : momentOf };
}
