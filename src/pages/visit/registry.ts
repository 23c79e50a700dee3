/** What developers are shown of the registry of systems: no operation of the contract tells it. */
import type { Budget } from '../../limits/limits-port.js';
import type { CallingSystem } from '../../systems/system.js';
import type { OwnSystems } from '../../systems/own-systems-port.js';

export interface Registry extends OwnSystems {
  /** A system as a message of its own would find it. @returns undefined where it is closed */
  readonly calling: (id: string, now: Date) => Promise<CallingSystem | undefined>;
  /** What a system has used of its limits at that moment. */
  readonly used: (id: string, now: Date) => Promise<{ readonly lastMinute: number; readonly atOnce: number }>;
  /** The limits of a system that has none of its own; 0 is none. */
  readonly standard: Budget;
  /** The authorities of a type of organisation: their names by their codes. */
  readonly authorities: (organisationTypeId: number) => Promise<ReadonlyMap<string, string>>;
}
