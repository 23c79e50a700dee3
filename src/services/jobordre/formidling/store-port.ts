import type { KandidatType } from '../../../contract/index.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import type { Formidlingsstatus } from '../ordre/store-port.js';

/** A candidate as every table but one keeps it. */
export type StoredKandidat = Omit<KandidatType, 'PersonCivilRegistrationIdentifier'>;

/** A candidate mediated to an order. */
export interface StoredFormidling {
  /** The GUID of the mediation in lower case. */
  readonly id: string;
  /** Its place among the mediations of the order. */
  readonly nr: number;
  readonly jobordreId: string;
  /** 1 when it is created, and one more with every change. */
  readonly version: number;
  readonly status: Formidlingsstatus;
  readonly kandidat: StoredKandidat;
  /** The CPR number: absent where it was not asked for, and when the candidate is removed. */
  readonly cpr?: string;
  readonly beskrivelse?: string;
  readonly hjemmeside?: string;
  readonly formidletAf: { readonly organisationTypeId: number; readonly organisationCode: string };
  readonly formidletTidspunkt: Date;
}

/** Who is mediated to an order, and not removed again. */
export type Formidlet = Pick<StoredFormidling, 'kandidat' | 'cpr'>;

/** A new mediation: it gets its place when it is written, version 1 and the status Formidlet. */
export interface NyFormidling extends Omit<StoredFormidling, 'nr' | 'version' | 'status'> {
  readonly cpr: string;
}

/** A change sets these; what is absent stays as it is. */
export type Formidlingsaendring = Partial<Pick<StoredFormidling, 'status' | 'beskrivelse' | 'hjemmeside'>>;

/** Some of an order's mediations, oldest first. */
export interface Formidlingsside {
  readonly statusser: readonly Formidlingsstatus[];
  /** The place behind which they begin. */
  readonly after: number;
  readonly count: number;
}

/**
 * Keeps mediations. Every change is made in the caller's transaction, which has locked the order
 * and writes its counts and the event (ordre/store-port.ts, `count`).
 */
export interface FormidlingStore {
  /** Is the person mediated to the order, and not removed again? */
  isFormidlet(jobordreId: string, cpr: string): Promise<boolean>;
  /**
   * All who are mediated to an order, with their numbers: whoever asks shows them to no company.
   * @param transaction to read on its connection
   */
  formidlede(jobordreId: string, transaction?: Transaction): Promise<readonly Formidlet[]>;
  /** @returns false when the person is mediated to the order already: then nothing is written */
  insert(transaction: Transaction, ny: NyFormidling): Promise<boolean>;
  /**
   * Makes the next version; the number of one who is removed is forgotten.
   * @throws Error when `seen` is not the newest version
   */
  update(
    transaction: Transaction,
    seen: StoredFormidling,
    aendring: Formidlingsaendring,
    tidspunkt: Date,
  ): Promise<void>;
  /**
   * Finds one with its CPR number, which whoever asks shows to no company.
   * @param transaction to read on its connection; what others have committed is seen
   */
  find(id: string, transaction?: Transaction): Promise<StoredFormidling | undefined>;
  /** @param withCpr reads the numbers too: for authorities only */
  list(jobordreId: string, side: Formidlingsside, withCpr: boolean): Promise<readonly StoredFormidling[]>;
}
