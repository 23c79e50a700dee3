import type { Stilling } from './stillingsregister.js';

/** An occupation as a new list has it. */
export interface ListetStilling {
  readonly uri: string;
  readonly navn: string;
  readonly aliasser: readonly { readonly id: string; readonly navn: string }[];
}

/** What becomes of one occupation, or with `aliasId` of one alias: how it is after the import. */
export interface Listeaendring {
  readonly slags: 'ny' | 'omdoebt' | 'genoptaget' | 'udgaaet';
  readonly uri: string;
  readonly aliasId?: string;
  readonly navn: string;
  readonly tidligereNavn?: string;
  readonly gyldigTil?: Date;
}

/** All occupations there ever were, as one import left them. */
export interface Listeudgave {
  /** Number of that import; 0 before the first. */
  readonly udgave: number;
  readonly stillinger: readonly Stilling[];
}

/** Where the list of occupations is kept. */
export interface Stillingsliste {
  /** The number of the newest edition. */
  udgave(): Promise<number>;
  alle(): Promise<Listeudgave>;
  /**
   * Makes a new edition in one transaction, one import at a time.
   * @param plan says from the list as it is what shall change; nothing is written when that is nothing
   */
  indlaes(plan: (foer: Listeudgave) => readonly Listeaendring[], tidspunkt: Date): Promise<void>;
}
