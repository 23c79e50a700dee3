import type { Virksomhed } from '../virksomhedsregister.js';

/** A company, and when the register was asked for it. */
export interface Virksomhedskopi {
  readonly virksomhed: Virksomhed;
  readonly hentet: Date;
}

/** What every process remembers together. */
export interface Virksomhedskopier {
  find(cvr: string): Promise<Virksomhedskopi | undefined>;
  /** Unless one asked for later is kept already. */
  keep(kopi: Virksomhedskopi): Promise<void>;
  forget(cvr: string): Promise<void>;
  /** @returns how many */
  deleteOlderThan(time: Date): Promise<number>;
}
