export const mailtilstande = ['venter', 'sendt', 'opgivet', 'ingen_adresse'] as const;
export type Mailtilstand = (typeof mailtilstande)[number];

/** Why the version was refused, as the desk keeps it with the ad. */
export interface Mailafvisning {
  readonly aarsagskoder: readonly number[];
  readonly tekst?: string;
  /** The fields that are wrong, as paths from Jobannonce, and what is wrong with each. */
  readonly felter?: readonly { readonly sti: string; readonly tekst: string }[];
}

/** A mail that one worker has taken: nobody else takes it until the time it gave itself is over. */
export interface TagetMail {
  readonly nr: number;
  readonly jobannonceId: string;
  readonly version: number;
  readonly afvistTidspunkt: Date;
  /** Absent: the creator left no address. */
  readonly modtager?: string;
  readonly titel: string;
  readonly afvisning: Mailafvisning;
  /** 1 for the first try. */
  readonly forsoeg: number;
}

/** What an operator sees of a mail; no address, no title. */
export interface Mailoversigt {
  readonly nr: number;
  readonly jobannonceId: string;
  readonly version: number;
  readonly tilstand: Mailtilstand;
  readonly forsoeg: number;
  readonly afvistTidspunkt: Date;
  readonly fejl?: string;
}

/** The outbox as its worker and its operator use it. Times are the database's, the one clock that all processes share. */
export interface Udbakkebog {
  /**
   * Takes a mail that waits and is due.
   * @param holdMs for how long nobody else may take it, whatever becomes of this worker
   * @returns undefined when it is not there, not due, or another's
   */
  tag(nr: number, holdMs: number): Promise<TagetMail | undefined>;
  /** It was accepted: whatever else has become of it meanwhile, it is never sent again. */
  sendt(mail: TagetMail): Promise<void>;
  /** It is tried again after a while. @returns false when another worker has taken it meanwhile */
  proevIgen(mail: TagetMail, fejl: string, efterMs: number): Promise<boolean>;
  /** It is not tried again by itself. @returns as proevIgen */
  opgiv(mail: TagetMail, fejl: string): Promise<boolean>;
  ingenAdresse(mail: TagetMail): Promise<void>;
  /** Puts every mail that waits, and that the queue has lost sight of, into the queue again. @returns how many */
  genfind(): Promise<number>;
  /** Sends a mail that was given up once more, from the first try. @returns whether it was given up */
  sendIgen(nr: number): Promise<boolean>;
  list(tilstand: Mailtilstand): Promise<readonly Mailoversigt[]>;
  antal(): Promise<Readonly<Record<Mailtilstand, number>>>;
  /** Deletes what was refused before that time and no longer waits. @returns how many */
  deleteOlderThan(time: Date): Promise<number>;
}
