/** Requests a minute, and requests at once; 0 = no such limit. */
export interface Budget {
  readonly perMinute: number;
  readonly concurrent: number;
}

export type LimitKind = 'per_minute' | 'concurrent';

/**
 * A place among the requests of a system that are answered at once. It is the time when it expires
 * if it is not given back.
 */
export type Permit = Date;

/** Requests that were let in, by whole seconds. */
export interface Usage {
  /** The newest second that is counted. */
  readonly second: Date;
  /** The requests of that second and of those before it, newest first. */
  readonly counts: readonly number[];
}

/** A process asks this for the requests of one system that wait in it, and gives this back. */
export interface Ask {
  readonly systemId: string;
  readonly budget: Budget;
  readonly now: Date;
  /** Requests that wait; 0 only gives back. */
  readonly wanted: number;
  /** Requests of this second that it would count in advance beside them. */
  readonly ahead: number;
  /** Places of which it has no need, to be used by who asks. */
  readonly places: readonly Permit[];
  /** Free places that it keeps, and that those who wait get first. */
  readonly idle: number;
  /** Places in which it works. */
  readonly working: number;
  /** What was counted in advance of a second, how much at its last ask, and how much is unused. */
  readonly inAdvance: { readonly second: Date; readonly taken: number; readonly unused: number };
}

export interface Exchanged {
  /** So many of those that wait are let in. */
  readonly letIn: number;
  /** Requests that were counted in advance. */
  readonly ahead: number;
  /** It counts them, and those let in, in this second. */
  readonly second: Date;
  /** New places; none where the number at once is not limited. */
  readonly places: readonly Permit[];
  /** Absent where all are let in. */
  readonly refused?: Refused;
}

export interface Refused {
  readonly verdict: Refusal;
  /** What other processes hold and may not need. They are told that it is wanted. */
  readonly heldByOthers: number;
}

export type Refusal =
  | { readonly refusedBy: 'per_minute'; readonly usage: Usage }
  | { readonly refusedBy: 'concurrent' };

/** Counts what systems have used of their limits, for all processes together. */
export interface Permits {
  /**
   * Counts and judges, in one statement with those of other systems. A request that is refused is
   * not counted.
   * @param ask is called when the statement is sent; of one system there is one at a time
   * @throws Fault 139135
   */
  exchange(ask: () => Ask): Promise<Exchanged>;
  /** The systems of which a process waits for what others hold. @throws Fault 139135 */
  wanted(): Promise<ReadonlySet<string>>;
}
