import type { Medarbejder } from '../vilkaar/store-port.js';

/** A request for access that is open, or was refused. */
export interface StaaendeAnmodning {
  readonly id: string;
  readonly tidspunkt: Date;
  /** Undefined as long as it is open. */
  readonly afvist?: { readonly tidspunkt: Date; readonly begrundelse: string };
}

/** May an employee work for the company, and if not, what was asked for last? */
export type Adgangsstand =
  | { readonly harAdgang: true }
  | { readonly harAdgang: false; readonly anmodning?: StaaendeAnmodning };

/** Access is never taken away again: who has it keeps it. */
export interface Medarbejderadgang {
  /** @throws Fault 139135 */
  of(who: Medarbejder, now: Date): Promise<Adgangsstand>;
}
