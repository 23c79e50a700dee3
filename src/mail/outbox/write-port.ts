import type { Transaction } from '../../store/sql/transaction.js';

export interface Afvisningsmail {
  readonly jobannonceId: string;
  readonly version: number;
  readonly tidspunkt: Date;
}

export interface OutboxWriter {
  /** Writes that the creator is to be told of this refusal, in the same transaction. */
  put(transaction: Transaction, mail: Afvisningsmail): Promise<void>;
}
