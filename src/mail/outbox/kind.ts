import type { Mail } from '../mail-port.js';
import type { AddressedMail, MailKey } from './outbox-port.js';

/** What all mails of this gateway say of who sends them. */
export interface Sender {
  /** What stands right of the @ in a Message-ID. */
  readonly domain: string;
  /** Does somebody read the answers? */
  readonly canReply: boolean;
}

/**
 * What the outbox does not know of a mail. The service that has something to tell has a kind for
 * it, and compose/mail-kinds.ts is the table of all.
 */
export interface MailKind {
  /** As the rows of the outbox name it, so it never changes. */
  readonly name: string;
  /** What had happened at its time: a word for operators, as `refused`. */
  readonly happened: string;
  /** What operators read of a mail, from its key. */
  readonly about: (key: MailKey) => string;
  /** What the log says of one that nobody can get. */
  readonly noAddress: string;
  /** Words the mail; it is the same for every try. */
  readonly word: (mail: AddressedMail, sender: Sender) => Mail;
}
