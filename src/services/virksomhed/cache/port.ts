import type { Virksomhed } from '../virksomhedsregister.js';

/** A company, and when the register was asked for it. */
export interface CachedVirksomhed {
  readonly virksomhed: Virksomhed;
  readonly fetchedAt: Date;
}

/** Remembers companies for all processes together. */
export interface VirksomhedCache {
  /** Finds what is kept of a company; undefined when nothing is. */
  find(cvr: string): Promise<CachedVirksomhed | undefined>;
  /**
   * Keeps a company, unless an answer that was asked for later is kept already.
   * @returns whether it did
   */
  keep(cached: CachedVirksomhed): Promise<boolean>;
  /** Deletes what is kept of a company. */
  forget(cvr: string): Promise<void>;
  /** Deletes what was asked for before that time. @returns how many */
  deleteOlderThan(time: Date): Promise<number>;
}
