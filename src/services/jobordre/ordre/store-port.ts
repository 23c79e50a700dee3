import type {
  JobordrekontaktpersonType,
  JobordreType,
  MedarbejderType,
  RequestUserMetadataType,
} from '../../../contract/index.js';
import type { Transaction } from '../../../store/sql/transaction.js';

/** Names of the code lists Jobordrestatus, Lukkeaarsag, Formidlingsstatus and Part. */
export type Jobordrestatus = 'Aaben' | 'MidlertidigInaktiv' | 'Lukket';
export type Lukkeaarsag = 'Besat' | 'FristUdloebet' | 'Andet';
export type Formidlingsstatus = 'Formidlet' | 'Ansat' | 'IkkeAnsat' | 'Fjernet';
export type Part = 'Virksomhed' | 'Myndighed';

/** A name of the code list Jobordrehaendelsestype. */
export type Haendelsestype =
  | 'Oprettet'
  | 'Aendret'
  | 'StatusAendret'
  | 'TovholderNaevnt'
  | 'Formidlet'
  | 'FormidlingAendret'
  | 'FormidlingFjernet';

/** A party of an order: its company, or an authority, and the organisation of the header. */
export interface Jobordrepart {
  readonly part: Part;
  readonly organisationTypeId: number;
  readonly organisationCode: string;
}

/** Who did something: the party, and the user of the header. */
export interface Actor extends Jobordrepart {
  readonly metadata: RequestUserMetadataType;
}

/** A note of a change, or the comment of a status. */
export interface Note {
  readonly tekst: string;
  readonly tidspunkt: Date;
  readonly af: Jobordrepart;
}

/** What is kept of an order: its contact person is in it, written or copied. */
export type Jobordreindhold = Omit<JobordreType, 'Kontaktperson' | 'KontaktpersonIdentifier'> & {
  readonly Kontaktperson: JobordrekontaktpersonType;
};

/** The status of an order is computed from these (status.ts). */
export interface Tilstand {
  /** The status that was set last. */
  readonly statusSat: Jobordrestatus;
  /** Why it was closed by hand: present exactly then, and never FristUdloebet. */
  readonly lukkeaarsag?: Exclude<Lukkeaarsag, 'FristUdloebet'>;
  readonly indhold: Pick<JobordreType, 'Svarfrist'>;
}

/** A job order as it is kept. What a deadline makes of its status is computed and not here. */
export interface StoredJobordre extends Tilstand {
  /** The GUID of the order in lower case. */
  readonly id: string;
  /** Jobordrenummer: what people see. */
  readonly nummer: number;
  /** 1 when it is created, and one more with every change of the order itself. */
  readonly version: number;
  /** With its defaults, and with InternKommentar, which no company sees. Days are `YYYY-MM-DD`. */
  readonly indhold: Jobordreindhold;
  /** Of whom the contact person is a copy; absent when it was written, or the other is deleted. */
  readonly kontaktpersonId?: string;
  /** The employee who coordinates; absent until one is named. */
  readonly tovholder?: MedarbejderType;
  readonly oprettetAf: Jobordrepart;
  readonly senesteNote?: Note;
  /** How many candidates there are of each status. */
  readonly kandidater: Readonly<Record<Formidlingsstatus, number>>;
  readonly oprettetTidspunkt: Date;
  /** The latest update of any kind, of a mediation too. */
  readonly senesteHandling: Date;
}

/** What an order was created with; a repeat of the creation is known and answered by it. */
export interface Oprettelse {
  /** As it was sent. */
  readonly sendt: JobordreType;
  /** As it was stored, with its defaults. */
  readonly indhold: Jobordreindhold;
}

/** A new order; it gets its number when it is written. */
export type NyJobordre = Omit<StoredJobordre, 'nummer' | 'version' | 'kandidater' | 'senesteHandling'>;

/** What happened to an order, who did it and by which request. */
export interface Haendelse {
  readonly type: Haendelsestype;
  readonly tidspunkt: Date;
  readonly performedBy: Actor;
  /** The ServiceRequestLogReferenceIdentifier of that request. */
  readonly logId: string;
  /** The mediation that it was about. */
  readonly formidlingId?: string;
  /** The status that it set: of the candidate where it was about a mediation, else of the order. */
  readonly statusSat?: Jobordrestatus | Formidlingsstatus;
  /** Note, comment, text of the candidate or reason, as the company may read it. */
  readonly beskrivelse?: string;
}

/** A candidate comes to have a status, which it did not have before or in place of another. */
export interface Kandidatskift {
  readonly fra?: Formidlingsstatus | undefined;
  readonly til: Formidlingsstatus;
}

/**
 * Keeps job orders. Every change is written with its event in the caller's transaction, and what it
 * is about must have been locked in that transaction by `lock`.
 */
export interface JobordreStore {
  /**
   * Writes a new order.
   * @returns undefined when there is an order with that id already, also one that another
   *   transaction has written meanwhile
   */
  insert(
    transaction: Transaction,
    ny: NyJobordre,
    sendt: JobordreType,
    haendelse: Haendelse,
  ): Promise<StoredJobordre | undefined>;
  /** What the order was created with. @param transaction to read on its connection */
  findOprettelse(id: string, transaction?: Transaction): Promise<Oprettelse | undefined>;
  /** @param transaction to read on its connection; what others have committed is seen */
  find(id: string, transaction?: Transaction): Promise<StoredJobordre | undefined>;
  /** Finds an order that nobody else changes until the transaction ends. */
  lock(transaction: Transaction, id: string): Promise<StoredJobordre | undefined>;
  /**
   * Writes a locked order as it is after a change, which made its next version.
   * @throws Error when it is not the next version
   */
  update(transaction: Transaction, after: StoredJobordre, haendelse: Haendelse): Promise<void>;
  /**
   * Writes what happened to a candidate of a locked order: its latest action, the counts, and the
   * event. The order keeps its version.
   * @param skift the change of the candidate's status; absent when that stays
   */
  count(
    transaction: Transaction,
    order: Pick<StoredJobordre, 'id' | 'version'>,
    skift: Kandidatskift | undefined,
    haendelse: Haendelse,
  ): Promise<void>;
}
