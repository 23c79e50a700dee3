/** What pages of STAR are handed besides the operations of the contract. */
import type { Mail } from '../../mail/mail-port.js';
import type { Afvisningsbrev } from '../../services/behandling/afvisningsmail.js';
import type { LaasHistory } from '../../services/virksomhed/locks/locks.js';

/** What case handlers are shown that no operation of the contract answers. */
export interface Desk {
  /** Every time that a lock of a company was set, the oldest first. */
  readonly laasehistorik: (cvr: string) => Promise<readonly LaasHistory[]>;
  /** Words the mail of a refusal, as the outbox will. */
  readonly afvisningsmail: (brev: Brev) => Pick<Mail, 'subject' | 'text'>;
}

/** A refusal as it would be decided now; whoever gets its mail is known to the outbox alone. */
export type Brev = Omit<Afvisningsbrev, 'recipient'>;

export type { LaasHistory };
