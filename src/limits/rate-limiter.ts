/** Limits what a system may ask: docs/limits.md, docs/decisions/0021-limits-per-caller.md. */
import { BoundedMap } from '../bounded-map.js';
import { Fault } from '../faults/fault.js';
import type { CallingSystem } from '../systems/system.js';
import type { PermitStocks } from './permit-stocks.js';
import type { Budget, LimitKind } from './limits-port.js';
import { isForetold, nextFreeAt } from './window.js';

/**
 * Says whose request it is: a proven system, or in the sandbox an organisation that is taken at its
 * word.
 */
export interface Requester {
  readonly system: Pick<CallingSystem, 'id' | 'limits'>;
  /** It is absent where nothing was proven. */
  readonly certificateSha256?: string;
}

export interface RateLimiterParts {
  readonly stocks: Pick<PermitStocks, 'take' | 'giveBack'>;
  /** The limits of a system that has none of its own in the registry. */
  readonly standard: Budget;
  /** Is told each refusal. */
  readonly onRefused: (requester: Requester, limit: LimitKind) => void;
}

/**
 * Gives the request's permit back. It never throws: the answer is made, and is not lost because of
 * it. It may be called again.
 */
export type Leave = () => Promise<void>;

/**
 * @throws Fault 139190 too many a minute, 139191 too many at once, 139135 no database to count in
 */
export type Admit = (requester: Requester, now: Date) => Promise<Leave>;

/** One of the system's own requests must be answered first: nobody can foretell when. */
const RETRY_AFTER_SECONDS = 1;

/**
 * Systems that are refused without asking the database. In the sandbox an organisation is taken at
 * its word, and so callers choose the names; whoever finds no room here costs a question.
 */
export const MAX_REFUSED_SYSTEMS = 10_000;

const nothingToLeave: Leave = () => Promise.resolve();

/**
 * Lets requests in within the limits of their system; those of a system without limits without
 * asking the database.
 */
export function createRateLimiter(parts: RateLimiterParts): Admit {
  const { stocks, standard, onRefused } = parts;
  // Since nothing is let in before then, a caller that asks again and again takes no connection
  // from the others.
  const nextFree = new BoundedMap<string, { readonly perMinute: number; readonly fra: Date }>(
    MAX_REFUSED_SYSTEMS,
  );

  function tooMany(requester: Requester, perMinute: number, fra: Date, now: Date): Fault {
    onRefused(requester, 'per_minute');
    return refusal(139190, perMinute, `0..${perMinute}/min`, secondsUntil(fra, now));
  }

  return async (requester, now) => {
    const { id, limits } = requester.system;
    const budget: Budget = { ...standard, ...limits };
    const { perMinute, concurrent } = budget;
    if (perMinute === 0 && concurrent === 0) return nothingToLeave;

    const known = nextFree.get(id);
    if (known?.perMinute === perMinute && isForetold(known.fra, now))
      throw tooMany(requester, perMinute, known.fra, now);
    nextFree.delete(id);

    const verdict = await stocks.take(id, budget, now);
    if (verdict.refusedBy === 'per_minute') {
      const fra = nextFreeAt(verdict.usage, perMinute);
      nextFree.set(id, { perMinute, fra });
      throw tooMany(requester, perMinute, fra, now);
    }
    if (verdict.refusedBy === 'concurrent') {
      onRefused(requester, 'concurrent');
      throw refusal(139191, concurrent, `0..${concurrent}`, RETRY_AFTER_SECONDS);
    }
    const { permit } = verdict;
    if (!permit) return nothingToLeave;
    return once(() => stocks.giveBack(id, permit));
  };
}

function once(leave: Leave): Leave {
  let left: Promise<void> | undefined;
  return () => (left ??= leave());
}

const secondsUntil = (then: Date, now: Date): number => Math.ceil((then.getTime() - now.getTime()) / 1000);

function refusal(kode: 139190 | 139191, limit: number, forventet: string, seconds: number): Fault {
  const data = { limit, seconds };
  return new Fault(kode, [{ kode, forventet, data }], data);
}
