/** A mail as it goes out. */
export interface Mail {
  /** With its angle brackets. The same for every try, so that a receiver may discard a repeat. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly date: Date;
}

/**
 * What became of a try. `refused`: this mail, by the receiver, for good. `failed`: it may succeed later, or was accepted
 * without our learning of it. `reason` is ours, never the server's words, which may hold the address.
 */
export type Delivery =
  { readonly kind: 'accepted' } | { readonly kind: 'refused' | 'failed'; readonly reason: string };

/** Where mails go. */
export interface MailCarrier {
  /** @param timeoutMs after which nothing more of this try reaches anybody. Never rejects */
  send(mail: Mail, timeoutMs: number): Promise<Delivery>;
}
