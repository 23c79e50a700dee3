import type { KontaktpersondataType } from '../../../contract/index.js';
import type { Transaction } from '../../../store/sql/transaction.js';

/** A contact person as it is kept. */
export interface Kontaktperson {
  /** The GUID of the contact person in lower case. */
  readonly id: string;
  /** The company, which never changes. */
  readonly cvr: string;
  /** 1 when it is created, and one more with every change of its details. */
  readonly version: number;
  readonly indhold: KontaktpersondataType;
  /** Is a MitID Erhverv coupled to the person? */
  readonly kanArbejde: boolean;
  /** Was the person carried over from the old JobAG? */
  readonly konverteret: boolean;
  readonly oprettetTidspunkt: Date;
}

/** A new one; nobody is coupled to it. */
export type NyKontaktperson = Pick<Kontaktperson, 'id' | 'cvr' | 'indhold' | 'oprettetTidspunkt'>;

/** Keeps contact persons; what is changed must have been locked in the transaction by `lock`. */
export interface Kontaktpersoner {
  insert(transaction: Transaction, ny: NyKontaktperson): Promise<void>;
  /** @param transaction to read on its connection; what others have committed is seen */
  find(id: string, transaction?: Transaction): Promise<Kontaktperson | undefined>;
  /** Those of the company with one of the ids: of others nothing is told. */
  ofCompany(cvr: string, ids: readonly string[]): Promise<readonly Kontaktperson[]>;
  /**
   * Has one stay until the transaction ends; whoever deletes it at this moment is waited for.
   * @returns false when there is none any more
   */
  keep(transaction: Transaction, id: string): Promise<boolean>;
  /** Finds one that nobody else changes until the transaction ends. */
  lock(transaction: Transaction, id: string): Promise<Kontaktperson | undefined>;
  /** Writes a locked one as it is after a change, which made its next version. */
  update(transaction: Transaction, after: Kontaktperson): Promise<void>;
  /** Forgets a locked one to which nobody is coupled, and which no open job order needs. */
  delete(transaction: Transaction, id: string): Promise<void>;
}
