import type { Transaction } from '../../store/sql/transaction.js';
import type { Driftsbeskedtilstand, Placering, StoredDriftsbesked } from './driftsbesked.js';

/** What of the notices is asked for. */
export interface DriftsbeskedQuery {
  readonly tilstande: readonly Driftsbeskedtilstand[];
  /** Absent: wherever they are shown. */
  readonly placering?: Placering;
  /** Besides those for everyone: those for one company, those for any, or none. */
  readonly companies: { readonly cvr: string } | 'all' | 'none';
}

/** A place in the list: those that came into force last come first. */
export interface DriftsbeskedPlace {
  /** The beginning in milliseconds since 1970. */
  readonly fra: string;
  readonly id: string;
}

/** Keeps notices. One that is deleted is not found any more. */
export interface DriftsbeskedStore {
  insert(transaction: Transaction, besked: StoredDriftsbesked, at: Date): Promise<void>;
  /** Finds a notice that nobody else changes until the transaction ends. */
  lock(transaction: Transaction, id: string): Promise<StoredDriftsbesked | undefined>;
  /** Writes a locked notice as it is after a change. */
  update(transaction: Transaction, after: StoredDriftsbesked, at: Date): Promise<void>;
  /** Deletes a locked notice. */
  remove(transaction: Transaction, id: string, at: Date): Promise<void>;
  page(
    query: DriftsbeskedQuery,
    after: DriftsbeskedPlace | undefined,
    count: number,
    now: Date,
  ): Promise<readonly StoredDriftsbesked[]>;
  /**
   * How many notices before sign-in are not past.
   * @param besides is not counted
   * @param transaction until its end nobody else who counts within one goes on
   */
  countPublic(now: Date, besides: string | undefined, transaction?: Transaction): Promise<number>;
}

/** Reads what everyone may see: the notices before sign-in that are in force or coming. */
export interface PublicDriftsbeskeder {
  findPublic(now: Date): Promise<readonly StoredDriftsbesked[]>;
}
