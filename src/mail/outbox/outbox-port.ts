export const mailStates = ['waiting', 'sent', 'given_up', 'no_address'] as const;
export type MailState = (typeof mailStates)[number];

/**
 * Has the shape of the desk's Afvisning, which this room does not import: the mail only reads it.
 */
export interface RefusalReasons {
  readonly aarsagskoder: readonly number[];
  readonly tekst?: string;
  /** The fields that are wrong, as paths from Jobannonce, and what is wrong with each. */
  readonly felter?: readonly { readonly sti: string; readonly tekst: string }[];
}

/** A mail that one worker has taken: nobody else takes it until the time it gave itself is over. */
export interface ClaimedMail {
  readonly nr: number;
  readonly jobannonceId: string;
  readonly version: number;
  readonly afvistTidspunkt: Date;
  /** It is absent when the creator left no address. */
  readonly recipient?: string;
  readonly titel: string;
  readonly afvisning: RefusalReasons;
  /** When the approved version, which stays, leaves Jobnet; absent when there is none. */
  readonly approvedUntil?: Date;
  /** It was tried so often, this try included. */
  readonly attempts: number;
}

/** An operator sees this of a mail, and neither address nor title. */
export interface MailSummary {
  readonly nr: number;
  readonly jobannonceId: string;
  readonly version: number;
  readonly state: MailState;
  readonly attempts: number;
  readonly afvistTidspunkt: Date;
  readonly error?: string;
}

/**
 * The outbox as its worker and its operator use it. Times are the database's, the one clock that
 * all processes share.
 */
export interface Outbox {
  /**
   * Takes a mail that waits and is due.
   * @param holdMs for how long nobody else may take it, whatever becomes of this worker
   * @returns undefined when it is not there, not due, or another's
   */
  claim(nr: number, holdMs: number): Promise<ClaimedMail | undefined>;
  /** It was accepted: whatever else has become of it meanwhile, it is never sent again. */
  sent(mail: ClaimedMail): Promise<void>;
  /** It is tried again after a while. @returns false when another worker has taken it meanwhile */
  retry(mail: ClaimedMail, error: string, afterMs: number): Promise<boolean>;
  /** It is not tried again by itself. @returns as `retry` */
  giveUp(mail: ClaimedMail, error: string): Promise<boolean>;
  /** It can never be sent, as nobody is to get it. */
  noAddress(mail: ClaimedMail): Promise<void>;
  /**
   * Puts every mail that waits, and that the queue has lost sight of, into the queue again.
   * @returns how many
   */
  requeueLost(): Promise<number>;
  /**
   * Sends a mail that was given up once more, from the first try.
   * @returns whether it was given up
   */
  resend(nr: number): Promise<boolean>;
  /** Lists the mails in that state, oldest first. */
  list(state: MailState): Promise<readonly MailSummary[]>;
  /** Counts the mails in each state. */
  count(): Promise<Readonly<Record<MailState, number>>>;
  /** Deletes what was refused before that time and no longer waits. @returns how many */
  deleteOlderThan(time: Date): Promise<number>;
}
