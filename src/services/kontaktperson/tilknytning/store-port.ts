import type { Transaction } from '../../../store/sql/transaction.js';
import type { Medarbejder } from '../vilkaar/store-port.js';

/** An employee works as a contact person of the company. */
export interface Tilknytning extends Medarbejder {
  readonly kontaktpersonId: string;
  readonly tidspunkt: Date;
}

/** Keeps who works as which contact person; a contact person is locked before it is changed. */
export interface Tilknytninger {
  /** @param transaction to read on its connection; what others have committed is seen */
  ofMedarbejder(who: Medarbejder, transaction?: Transaction): Promise<Tilknytning | undefined>;
  ofKontaktperson(id: string, transaction?: Transaction): Promise<Tilknytning | undefined>;
  /**
   * @returns false when the contact person or the employee is coupled already, also by another
   *   transaction meanwhile
   */
  insert(transaction: Transaction, tilknytning: Tilknytning): Promise<boolean>;
  delete(transaction: Transaction, kontaktpersonId: string): Promise<void>;
}
