/** Requests a minute, and requests at once; 0 = no such limit. */
export interface Budget {
  readonly perMinute: number;
  readonly concurrent: number;
}

export type LimitKind = 'per_minute' | 'concurrent';

/**
 * A place among the requests of a system that are being answered: when it falls back if it is not
 * given back.
 */
export type Permit = Date;

/** Requests that were let in, by whole seconds. */
export interface Usage {
  /** The newest second that is counted. */
  readonly second: Date;
  /** The requests of that second and of those before it, newest first. */
  readonly counts: readonly number[];
}

/** `permit` only where the number at once is limited. */
export type Verdict =
  | { readonly refusedBy?: never; readonly permit?: Permit }
  | { readonly refusedBy: 'per_minute'; readonly usage: Usage }
  | { readonly refusedBy: 'concurrent' };

/** What systems have used of their limits, shared by all processes. */
export interface Permits {
  /**
   * Counts a request of the system and takes its place; a request that is refused is not counted.
   * @throws Fault 139135
   */
  take(systemId: string, budget: Budget, now: Date): Promise<Verdict>;
  /** A place that has fallen back already is no error. @throws Fault 139135 */
  giveBack(systemId: string, permit: Permit): Promise<void>;
}
