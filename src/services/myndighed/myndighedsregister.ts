import type { Transaction } from '../../store/sql/transaction.js';

/** An authority: the pair is the key, as the same code can be an a-kasse and a sub-jobcentre. */
export interface MyndighedKey {
  readonly organisationTypeId: number;
  readonly organisationCode: string;
}

/** What candidates and companies are told of an authority, and when it takes part in job orders. */
export interface Myndighed extends MyndighedKey {
  readonly navn: string;
  readonly telefonnummer?: string;
  readonly email?: string;
  /** The first Danish day on which it takes part; absent when it does not. */
  readonly fra?: string;
  /** The last such day, included; absent when no end is known. */
  readonly til?: string;
}

export interface Myndighedsregister {
  /**
   * The authority with that key; undefined when none is known.
   * @param transaction to read on its connection
   * @throws Fault 139135 (as every function here) when the database gives no answer
   */
  find(key: MyndighedKey, transaction?: Transaction): Promise<Myndighed | undefined>;
  /** All that are known of that type of organisation, by code. */
  findAll(organisationTypeId: number): Promise<readonly Myndighed[]>;
  /** The code of the local job centre of a municipality; undefined when none is known. */
  jobcenterOf(kommunekode: string): Promise<string | undefined>;
}

/** Does it take part in job orders on that Danish day? @param day e.g. 2026-11-29 */
export const takesPart = ({ fra, til }: Pick<Myndighed, 'fra' | 'til'>, day: string): boolean =>
  fra !== undefined && fra <= day && (til === undefined || day <= til);
