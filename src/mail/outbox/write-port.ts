import type { Transaction } from '../../store/sql/transaction.js';

/** The refusal of a version of an ad, of which its creator is to be told. */
export interface Afvisningsmail {
  readonly jobannonceId: string;
  readonly version: number;
  readonly tidspunkt: Date;
}

/** The outbox as those use it who have something to tell. */
export interface OutboxWriter {
  /** Writes that the creator is to be told of this refusal, in the same transaction. */
  put(transaction: Transaction, mail: Afvisningsmail): Promise<void>;
}

/** Those who are told of refusals. */
export interface MailRecipients {
  /** Would the mail of a refusal of the ad's newest version reach anyone? */
  hasAny(transaction: Transaction, jobannonceId: string): Promise<boolean>;
}
