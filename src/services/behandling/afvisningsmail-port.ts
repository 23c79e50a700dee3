import type { Transaction } from '../../store/sql/transaction.js';

/** The refusal of a version of an ad, of which its creator is to be told. */
export interface AfvistVersion {
  readonly jobannonceId: string;
  readonly version: number;
  readonly tidspunkt: Date;
}

export interface Afvisningsmails {
  /** Writes that the creator is to be told of this refusal, in the same transaction. */
  put(transaction: Transaction, afvist: AfvistVersion): Promise<void>;
}
