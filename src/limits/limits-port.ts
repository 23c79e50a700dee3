/** Requests a minute, and requests at once; 0 = no such limit. */
export interface Budget {
  readonly prMinut: number;
  readonly samtidige: number;
}

export type Graense = 'pr_minut' | 'samtidige';

/** A place among the requests of a system that are being answered: when it falls back if it is not given back. */
export type Plads = Date;

/** Requests that were let in, by whole seconds. */
export interface Forbrug {
  /** The newest second that is counted. */
  readonly sekund: Date;
  /** In that second and the ones before it, newest first. */
  readonly antal: readonly number[];
}

/** `plads` only where the number at once is limited. */
export type Svar =
  | { readonly afvist?: never; readonly plads?: Plads }
  | { readonly afvist: 'pr_minut'; readonly forbrug: Forbrug }
  | { readonly afvist: 'samtidige' };

/** What systems have used of their limits, shared by all processes. */
export interface Pladser {
  /** Counts a request of the system and takes its place; a request that is refused is not counted. @throws Fault 139135 */
  take(kalderId: string, budget: Budget, now: Date): Promise<Svar>;
  /** A place that has fallen back already is no error. @throws Fault 139135 */
  giveBack(kalderId: string, plads: Plads): Promise<void>;
}
