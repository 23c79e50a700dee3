import type { Transaction } from '../sql/transaction.js';

/** Says who sent which request id: ids of different organisations never meet. */
export interface RepeatKey {
  readonly organisationTypeId: number;
  readonly organisationCode: string;
  readonly requestIdentifier: string;
}

export interface RememberedAnswer {
  /** Fingerprint of the body, its operation and SOAP version: what "the same content" means. */
  readonly hash: string;
  /** The first answer, byte for byte. */
  readonly answer: string;
}

/**
 * The memory behind safe repeats (contract.md section 1: same id and content, same answer; kept for
 * 30 days).
 */
export interface Repeats {
  find(key: RepeatKey, now: Date): Promise<RememberedAnswer | undefined>;
  /**
   * Within the writing transaction. Resolves to false when another request with this key got there
   * first; where the row is written with the commit, that throws Unwritten instead.
   */
  remember(transaction: Transaction, key: RepeatKey, answer: RememberedAnswer, now: Date): Promise<boolean>;
}
