/** What is known of calls, for operators. */

/** What became of some calls. */
export interface Totals {
  readonly calls: number;
  /** Answered with a fault, or not at all as the caller had gone. */
  readonly refused: number;
  /** Of all of them together. */
  readonly seconds: number;
  /** By how long they took: one for each of LATENCY_BOUNDS, and those that took longer. */
  readonly buckets: readonly number[];
}

/** Slots of some length, from the first one until before a time. */
export interface Window {
  readonly minutes: number;
  readonly from: Date;
  readonly to: Date;
}

/** Only what this system did, or only this operation. */
export interface Narrowed {
  readonly system?: string;
  readonly operation?: string;
}

export interface TrafficReport {
  /** By the beginning of the slot in milliseconds; a slot without a call is not there. */
  readonly slots: ReadonlyMap<number, Totals>;
  /** By name, most calls first; `''`: at an address of a service, and of no operation. */
  readonly operations: readonly (readonly [operation: string, totals: Totals])[];
  /** By id, most calls first; `''`: nobody that is known. */
  readonly systems: readonly (readonly [system: string, totals: Totals])[];
  /** By code, the most frequent first. */
  readonly faults: readonly (readonly [kode: number, count: number])[];
}

export interface Traffic {
  /** @throws Fault 139135 */
  read(window: Window, narrowed?: Narrowed): Promise<TrafficReport>;
}
