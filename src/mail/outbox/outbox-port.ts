export const mailStates = ['waiting', 'sent', 'given_up', 'no_address'] as const;
export type MailState = (typeof mailStates)[number];

/** Ids of what a mail tells of: with its kind the one thing that it is about. */
export type MailKey = Readonly<Record<string, string | number>>;

/** A mail that one worker has taken: nobody else takes it until the time it gave itself is over. */
export interface ClaimedMail {
  readonly nr: number;
  /** The name of a MailKind, which wrote `data` and words the mail from it. */
  readonly kind: string;
  readonly key: MailKey;
  readonly happenedAt: Date;
  /** It is absent when there is no address to send it to. */
  readonly recipient?: string;
  readonly data: unknown;
  /** It was tried so often, this try included. */
  readonly attempts: number;
}

/** A mail from the outbox whose receiver is known. */
export type AddressedMail = ClaimedMail & { readonly recipient: string };

/** An operator sees this of a mail, and neither its address nor what it says. */
export interface MailSummary extends Pick<ClaimedMail, 'nr' | 'kind' | 'key' | 'happenedAt' | 'attempts'> {
  readonly state: MailState;
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
  /** Those of which a try has failed and that were not sent since: the newest, and so many. */
  troubled(most: number): Promise<readonly MailSummary[]>;
  /** When that happened which the oldest mail that waits is about. */
  waitingSince(): Promise<Date | undefined>;
  /** Counts the mails in each state. */
  count(): Promise<Readonly<Record<MailState, number>>>;
  /** Deletes what happened before that time and no longer waits. @returns how many */
  deleteOlderThan(time: Date): Promise<number>;
}
