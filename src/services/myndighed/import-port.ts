import type { Myndighed } from './myndighedsregister.js';

/** An authority as a list has it. */
export interface ListedMyndighed extends Myndighed {
  /** The municipalities whose local job centre it is; those of a job centre only. */
  readonly kommuner?: readonly string[];
}

/** The list as operators keep it. */
export interface Myndighedsliste {
  /** Every authority that is known, with its municipalities, by type and code. */
  findAll(): Promise<readonly ListedMyndighed[]>;
  /**
   * Puts this list in the place of the one before, in one transaction. An authority that the new
   * one lacks stays known by its name and takes part no longer.
   * @returns how many rows it changed; 0 for the same list again
   */
  replace(liste: readonly ListedMyndighed[]): Promise<number>;
}
