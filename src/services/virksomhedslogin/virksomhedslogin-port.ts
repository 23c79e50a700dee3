import type { Transaction } from '../../store/sql/transaction.js';

/** First and latest login that counts. */
export interface LoginTimes {
  readonly first: Date;
  readonly latest: Date;
}

/** A production unit of a company: eight digits, ten digits. */
export interface Enhed {
  readonly cvr: string;
  readonly pnr: string;
}

export type EnhedWithLogin = Enhed & LoginTimes;

/** Which units a page is about. Without `cvr` all companies; without `pnr` all units. */
export interface Selection {
  readonly cvr?: string;
  readonly pnr?: readonly string[];
  /** The page begins behind this unit, which has no need to be there. */
  readonly after?: Enhed;
}

/** Where logins are kept: of each production unit the first and the latest, and not who logged in. */
export interface Virksomhedslogins {
  /**
   * Counts a login. The order of calls, repetition and calls at the same time make no difference to what is kept.
   * @returns first and latest with this one counted
   */
  count(transaction: Transaction, enhed: Enhed, tidspunkt: Date): Promise<LoginTimes>;
  /** Of one production unit; undefined when none is known. */
  ofEnhed(enhed: Enhed, transaction: Transaction): Promise<LoginTimes | undefined>;
  /** Across all units of a company. */
  ofVirksomhed(cvr: string): Promise<LoginTimes | undefined>;
  /** Sorted by CVR number and production unit, which never change: a page is the same however many logins come in. */
  page(selection: Selection, count: number): Promise<readonly EnhedWithLogin[]>;
}
