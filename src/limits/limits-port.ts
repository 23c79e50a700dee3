/** Requests a minute, and requests at once; 0 = no such limit. */
export interface Budget {
  readonly perMinute: number;
  readonly concurrent: number;
}

export type LimitKind = 'per_minute' | 'concurrent';

/**
 * Lets one request of a system be answered; a system has so many at once. It is the time when the
 * permit expires if it is not given back.
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

/** Counts what systems have used of their limits, for all processes together. */
export interface Permits {
  /**
   * Counts a request of the system and takes a permit; a request that is refused is not counted.
   * @throws Fault 139135
   */
  take(systemId: string, budget: Budget, now: Date): Promise<Verdict>;
  /** A permit that has expired already is no error. @throws Fault 139135 */
  giveBack(systemId: string, permit: Permit): Promise<void>;
}
