import type { Stilling } from './stillingsregister.js';

/** An occupation as a new list has it. */
export interface ListedStilling {
  readonly uri: string;
  readonly navn: string;
  readonly aliasser: readonly { readonly id: string; readonly navn: string }[];
}

/** What becomes of one occupation, or with `aliasId` of one alias: how it is after the import. */
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
  /** Number of that import; 0 before the first. */
  readonly edition: number;
  readonly stillinger: readonly Stilling[];
}

/** Where the list of occupations is kept. */
export interface StillingList {
  /** The number of the newest edition. */
  edition(): Promise<number>;
  findAll(): Promise<ListEdition>;
  /**
   * Makes a new edition in one transaction, one import at a time.
   * @param plan says from the list as it is what shall change; nothing is written when that is nothing
   */
  import(plan: (before: ListEdition) => readonly ListChange[], tidspunkt: Date): Promise<void>;
}
