import type { Transaction } from '../../../store/sql/transaction.js';

/** Those who are told of refusals. */
export interface MailRecipients {
  /** Would the mail of a refusal of the ad's newest version reach anyone? */
  hasAny(transaction: Transaction, jobannonceId: string): Promise<boolean>;
}
