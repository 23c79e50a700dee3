import type { StoredDriftsbesked } from '../driftsbesked.js';
import type { PublicDriftsbeskeder } from '../store-port.js';

/** The notices before sign-in that are not past, as the database had them. */
export interface Copy {
  readonly beskeder: readonly StoredDriftsbesked[];
  /** The time of the clock when it was asked. */
  readonly readAt: Date;
  readonly ageMs: number;
}

export interface CopyParts {
  readonly store: PublicDriftsbeskeder;
  readonly clock: () => Date;
  /** Milliseconds on a clock that nobody sets. */
  readonly uptime?: () => number;
}

/**
 * Keeps the last copy, so that whoever asks waits for nothing: notices are about outages, and are
 * told while the database is down. The store bounds how many there are.
 */
export function keptCopy({ store, clock, uptime = () => performance.now() }: CopyParts) {
  let kept: (Omit<Copy, 'ageMs'> & { readonly at: number }) | undefined;
  return {
    /** @returns how many there are @throws what the database says; the copy stays */
    async renew(): Promise<number> {
      const [at, readAt] = [uptime(), clock()];
      const beskeder = await store.findPublic(readAt);
      kept = { beskeder, readAt, at };
      return beskeder.length;
    },
    /** Undefined: none was ever made. */
    get: (): Copy | undefined => kept && { ...kept, ageMs: uptime() - kept.at },
  };
}
