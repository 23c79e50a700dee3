/** A call that is kept, and how it is looked for. */
import type { Organisation } from '../systems/system.js';

/**
 * What is kept of a text: all of it, its beginning, or nothing, as it is no message of the contract
 * or too long to be looked at.
 */
export type TextState = 'whole' | 'cut' | 'unknown' | 'large';

/** A message without what the contract marks as personal. */
export type KeptText =
  | { readonly state: 'whole' | 'cut'; readonly text: string }
  | { readonly state: 'unknown' | 'large' };

/** A call without what was said. */
export interface CallFacts {
  readonly logId: string;
  readonly receivedAt: Date;
  /** Absent: nobody that is known. */
  readonly system?: string | undefined;
  /** The one that the message names. */
  readonly organisation?: Organisation | undefined;
  readonly operation?: string | undefined;
  readonly path: string;
  /** 0, or the code of the fault. */
  readonly outcome: number;
  readonly status: number;
  readonly durationMs: number;
}

export interface KeptCall extends CallFacts {
  readonly request: KeptText;
  readonly answer: KeptText;
}

/** Which calls are asked for. */
export interface Wanted {
  readonly organisation?: Organisation | undefined;
  readonly system?: string | undefined;
  readonly operation?: string | undefined;
  readonly onlyFaults?: boolean | undefined;
  /** From then on. */
  readonly from?: Date | undefined;
  /** Until then. */
  readonly until?: Date | undefined;
}

export const CALLS_ON_A_PAGE = 50;

/**
 * So many calls are looked at for a page. What was asked for may be rare among them: then the page
 * has few calls or none, and says that one can look further back.
 */
export const CALLS_LOOKED_AT = 5000;

/** Where a page ended: the call that was looked at last. */
export interface After {
  readonly receivedAt: Date;
  readonly nr: string;
}

export interface CallPage {
  /** The newest first. */
  readonly calls: readonly CallFacts[];
  /** Older calls may be found from here; undefined where there are none. */
  readonly next?: After | undefined;
}

/** Who called what is retired. */
export interface RetiredCaller {
  /** Undefined: the message names none. */
  readonly organisation: Organisation | undefined;
  readonly count: number;
  readonly lastAt: Date;
  /** What was asked for, by name; of many not all. */
  readonly operations: readonly string[];
  readonly paths: readonly string[];
}

/**
 * Whose calls are shown: undefined is everybody's, also those of nobody that is known; else those
 * of these systems alone.
 */
export type Systems = readonly string[] | undefined;

/** Pages ask this of the calls. */
export interface Calls {
  /** For so many days they are kept; 0: none is. */
  readonly keptDays: number;
  list(wanted: Wanted, systems: Systems, after?: After): Promise<CallPage>;
  find(logId: string, systems: Systems): Promise<KeptCall | undefined>;
  /** Of the last calls of what is retired; of those of many callers the latest. */
  retiredCallers(systems: Systems): Promise<readonly RetiredCaller[]>;
}
