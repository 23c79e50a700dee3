import type { Transaction } from '../../../store/sql/transaction.js';

/** Which job orders contact persons are responsible for, as JobordreService has it. */
export interface AnsvarForOrdrer {
  /**
   * JobordreIdentifier of each order of the contact person that is not closed, the oldest first.
   * @param transaction until which ends the orders stay as they are
   */
  openOf(kontaktpersonId: string, now: Date, transaction?: Transaction): Promise<readonly string[]>;
}
