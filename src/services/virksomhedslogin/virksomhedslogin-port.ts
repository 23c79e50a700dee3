import type { Transaction } from '../../store/sql/transaction.js';

/** First and latest login that counts. */
export interface LoginTimes {
  readonly first: Date;
  readonly latest: Date;
}

/** A production unit of a company: a CVR number of eight digits and a P-number of ten. */
export interface Enhed {
  readonly cvr: string;
  readonly pnr: string;
}

export type EnhedWithLogin = Enhed & LoginTimes;

/**
 * Names the units that a page is about: without `cvr` those of all companies, without `pnr` all
 * units.
 */
export interface Selection {
  readonly cvr?: string;
  readonly pnr?: readonly string[];
  /** The page begins behind this unit, which need not be there. */
  readonly after?: Enhed;
}

/** Keeps the first and the latest login of each production unit, and not who logged in. */
export interface Virksomhedslogins {
  /**
   * Counts a login. The order of calls, repetition and calls at the same time make no difference to
   * what is kept.
   * @returns first and latest with this one counted
   */
  count(transaction: Transaction, enhed: Enhed, tidspunkt: Date): Promise<LoginTimes>;
  /** The logins of one production unit; undefined when none is known. */
  ofEnhed(enhed: Enhed, transaction: Transaction): Promise<LoginTimes | undefined>;
  /** The logins of a company, across all its units. */
  ofVirksomhed(cvr: string): Promise<LoginTimes | undefined>;
  /**
   * A page, sorted by CVR number and P-number, which never change: it is the same however many
   * logins come in.
   */
  page(selection: Selection, count: number): Promise<readonly EnhedWithLogin[]>;
}
