import type { Stilling } from './stillingsregister.js';

/** An occupation as a new list has it. */
export interface ListedStilling {
  readonly uri: string;
  readonly navn: string;
  readonly aliasser: readonly { readonly id: string; readonly navn: string }[];
}

/**
 * Says what becomes of one occupation, or with `aliasId` of one alias: how it is after the import.
 */
export interface ListChange {
  readonly kind: 'added' | 'renamed' | 'resumed' | 'ended';
  readonly uri: string;
  readonly aliasId?: string;
  readonly navn: string;
  readonly tidligereNavn?: string;
  readonly gyldigTil?: Date;
}

/** All occupations there ever were, as one import left them. */
export interface ListEdition {
  /** The number of that import; 0 before the first. */
  readonly edition: number;
  readonly stillinger: readonly Stilling[];
}

/** Keeps the list of occupations. */
export interface StillingList {
  /** The number of the newest edition. */
  edition(): Promise<number>;
  /** The newest edition with everything in it. */
  findAll(): Promise<ListEdition>;
  /**
   * Makes a new edition in one transaction, one import at a time.
   * @param plan says what shall change in the list as it is; nothing is written when nothing shall
   */
  import(plan: (before: ListEdition) => readonly ListChange[], tidspunkt: Date): Promise<void>;
}
