import type { Transaction } from '../../../store/sql/transaction.js';
import type { Medarbejder } from '../../kontaktperson/vilkaar/store-port.js';

/** What has become of a request: a name of the code list Anmodningstilstand. */
export type Anmodningstilstand = 'Aaben' | 'Tildelt' | 'Afvist';

/** When a request was decided, by whom, and why it was refused. */
export interface Afgoerelse {
  readonly tidspunkt: Date;
  readonly af: string;
  /** Absent when the access was granted. */
  readonly begrundelse?: string;
}

/** An employee of a company asks for access to JobAG. */
export interface Anmodning extends Medarbejder {
  readonly id: string;
  readonly navn: string;
  readonly email: string;
  readonly tidspunkt: Date;
  /** UserIdentifier of who sent the request. */
  readonly anmodetAf: string;
  readonly afgoerelse?: Afgoerelse;
}

export const tilstandOf = ({ afgoerelse }: Pick<Anmodning, 'afgoerelse'>): Anmodningstilstand => {
  if (!afgoerelse) return 'Aaben';
  return afgoerelse.begrundelse === undefined ? 'Tildelt' : 'Afvist';
};

/** The id of the request by which something was done, as the audit trail has it. */
export interface ByRequest {
  readonly logId: string;
}

export interface AnmodningQuery {
  readonly cvr?: string;
  readonly tilstand?: Anmodningstilstand;
}

/** A place in a list: behind the request of that time, and of that number among those of it. */
export interface AnmodningPlace {
  /** Milliseconds. */
  readonly fra: string;
  readonly nummer: string;
}

export type ListedAnmodning = Anmodning & Pick<AnmodningPlace, 'nummer'>;

/** Keeps requests and what was decided; nothing is ever changed or taken out. */
export interface Anmodninger {
  /** @param transaction to read on its connection; what others have committed is seen */
  latestOf(who: Medarbejder, transaction?: Transaction): Promise<Anmodning | undefined>;
  find(id: string, transaction?: Transaction): Promise<Anmodning | undefined>;
  /** @returns false when the employee has asked already, and was not refused, also meanwhile */
  insert(transaction: Transaction, anmodning: Anmodning & ByRequest): Promise<boolean>;
  /** @returns false when it is decided already, also by another transaction meanwhile */
  decide(transaction: Transaction, id: string, afgoerelse: Afgoerelse & ByRequest): Promise<boolean>;
  /** The oldest first. @param after undefined: from the beginning */
  page(
    query: AnmodningQuery,
    after: AnmodningPlace | undefined,
    count: number,
  ): Promise<readonly ListedAnmodning[]>;
}
