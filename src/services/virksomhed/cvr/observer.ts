import type { CvrFailure, CvrFailureKind } from './failure.js';

export type CvrOutcome = 'found' | 'not_found' | 'breaker_open' | CvrFailureKind;
export type BreakerState = 'closed' | 'half_open' | 'open';

/** Told what operators want to see; never a name, a number or a password. */
export interface CvrObserver {
  /** Each time a lookup is tried, and how long it took. */
  called(outcome: CvrOutcome, seconds: number): void;
  failed(failure: CvrFailure): void;
  breaker(state: BreakerState): void;
  /** A company was answered for: `fresh` and `stale` come from the cache, the latter because the register is down. */
  served(source: 'register' | 'fresh' | 'stale', ageSeconds: number): void;
}
