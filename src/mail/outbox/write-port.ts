import type { Transaction } from '../../store/sql/transaction.js';
import type { MailKey } from './outbox-port.js';

/** Something that is to be told by mail. */
export interface OutgoingMail {
  /** The name of a MailKind. */
  readonly kind: string;
  /** There is one mail of a kind for a key, ever. It goes into the log, so it has ids only. */
  readonly key: MailKey;
  /** When what it tells of happened, by the gateway's clock: it is deleted MAIL_DAYS later. */
  readonly happenedAt: Date;
  /** The first that a mail can go to gets it; nobody does where there is none. */
  readonly addresses: readonly (string | null | undefined)[];
  /** What its kind words it from, as JSON: later changes of the matter change no mail. */
  readonly data: object;
}

/** The outbox as those use it who have something to tell. */
export interface OutboxWriter {
  /** Writes the mail in the transaction of what it tells; nothing where its key has one. */
  put(transaction: Transaction, mail: OutgoingMail): Promise<void>;
}
