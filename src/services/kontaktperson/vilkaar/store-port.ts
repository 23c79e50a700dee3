import type { Transaction } from '../../../store/sql/transaction.js';

/** An employee of a company, known by the hash of MitIDErhvervIdentifier. */
export interface Medarbejder {
  readonly cvr: string;
  readonly mitIdHash: string;
}

/** Who accepted which version, when, and by which request. */
export interface Vilkaarsaccept extends Medarbejder {
  readonly version: number;
  readonly tidspunkt: Date;
  readonly logId: string;
}

/** Keeps acceptances of the terms; nothing is ever changed or taken out. */
export interface Vilkaarsaccepter {
  /** When the employee accepted that version for the first time; undefined: never. */
  find(who: Medarbejder, version: number): Promise<Date | undefined>;
  /** Has the employee accepted any version before that time? */
  hasAcceptedBefore(who: Medarbejder, time: Date): Promise<boolean>;
  /** @returns when the version was accepted for the first time, which may be before */
  accept(transaction: Transaction, accept: Vilkaarsaccept): Promise<Date>;
}
