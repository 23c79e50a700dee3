import type { CvrFailure, CvrFailureKind } from './failure.js';

export type CvrOutcome = 'found' | 'not_found' | 'breaker_open' | CvrFailureKind;
export type BreakerState = 'closed' | 'half_open' | 'open';

/** Is told what operators want to see, and never a name, a number or a password. */
export interface CvrObserver {
  /** Is told each time a lookup was tried, and how long that took. */
  called(outcome: CvrOutcome, seconds: number): void;
  failed(failure: CvrFailure): void;
  breaker(state: BreakerState): void;
  /**
   * A company was answered for: `fresh` and `stale` come from the cache, the latter because the
   * register is down.
   */
  served(source: 'register' | 'fresh' | 'stale', ageSeconds: number): void;
}
