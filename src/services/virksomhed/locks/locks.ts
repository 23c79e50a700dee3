import type { Transaction } from '../../../store/sql/transaction.js';

/** The two locks of a company, which are not the same and know nothing of each other. */
export const laasetyper = ['spaerret', 'konfliktramt'] as const;
export type Laasetype = (typeof laasetyper)[number];

/**
 * Says which locks are in force: no ad of a locked company is created or changed; a conflict-hit
 * one may still create job ads, and each of them is looked at by hand (Releasenote JobAG 6.
 * december 2024, pkt. 1.3). What a lock does not close: docs/decisions/0007.
 */
export type Laase = Readonly<Record<Laasetype, boolean>>;

export interface Virksomhedslaase {
  /** The locks of a company that are in force now; neither is for one that is not known. */
  find(cvr: string): Promise<Laase>;
  /**
   * The locks that are in force, and those that have begun since `now`. Until the transaction ends
   * no other begins: a `set` waits for it. It is asked before any row is locked that a `set` locks.
   * In a transaction that may be done again it answers that there is none, and the transaction's
   * first statements find whether that is so (`assumed`).
   */
  findWithin(transaction: Transaction, cvr: string, now: Date): Promise<Laase>;
}

/** Told of a conflict as it begins, in the same transaction. */
export type OnConflict = (transaction: Transaction, laasning: Laasning) => Promise<unknown>;

/** The setting or lifting of a lock. */
export interface Laasning {
  /** It has eight digits. */
  readonly cvr: string;
  readonly laas: Laasetype;
  /** Says when it is set or lifted, by whom and why. */
  readonly tidspunkt: Date;
  readonly af: string;
  readonly begrundelse: string;
}

/** One time a lock was set, and lifted if it was. */
export interface LaasHistory {
  readonly cvr: string;
  readonly laas: Laasetype;
  readonly sat: Pick<Laasning, 'tidspunkt' | 'af' | 'begrundelse'>;
  readonly ophaevet?: Pick<Laasning, 'tidspunkt' | 'af' | 'begrundelse'>;
}

/** Keeps locks and their history; nothing is ever taken out of it. */
export interface LockRegister extends Virksomhedslaase {
  /** @returns false when the company has that lock already (or had it set at that very moment) */
  set(laasning: Laasning): Promise<boolean>;
  /** @returns false when the company has no such lock in force */
  lift(laasning: Laasning): Promise<boolean>;
  /** The history of one company or of all, oldest first. */
  history(cvr?: string): Promise<readonly LaasHistory[]>;
}
