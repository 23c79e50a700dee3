import type { Transaction } from '../../store/sql/transaction.js';

export interface Afvisningsmail {
  readonly jobannonceId: string;
  readonly version: number;
  readonly tidspunkt: Date;
}

export interface Udbakke {
  /** Writes that the creator is to be told of this refusal, in the same transaction. */
  laeg(transaction: Transaction, mail: Afvisningsmail): Promise<void>;
}
