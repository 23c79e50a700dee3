import type { Virksomhed } from '../virksomhedsregister.js';

/** A company, and when the register was asked for it. */
export interface CachedVirksomhed {
  readonly virksomhed: Virksomhed;
  readonly fetchedAt: Date;
}

/** What every process remembers together. */
export interface VirksomhedCache {
  find(cvr: string): Promise<CachedVirksomhed | undefined>;
  /** Unless one asked for later is kept already. */
  keep(cached: CachedVirksomhed): Promise<void>;
  forget(cvr: string): Promise<void>;
  /** @returns how many */
  deleteOlderThan(time: Date): Promise<number>;
}
