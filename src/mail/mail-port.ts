/** A mail as it goes out. */
export interface Mail {
  /**
   * It has its angle brackets, and is the same for every try, so that a receiver may discard a
   * repeat.
   */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly date: Date;
}

/**
 * Says what became of a try. `refused`: the receiver does not take this mail, for good. `failed`: a
 * later try may succeed, or the mail was accepted without our learning of it. `reason` is ours,
 * never the server's words, which may hold the address.
 */
export type Delivery =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused' | 'failed'; readonly reason: string };

/** Carries mails to where they go: over SMTP or into a folder. */
export interface MailCarrier {
  /** It never rejects. @param timeoutMs after which nothing more of this try reaches anybody */
  send(mail: Mail, timeoutMs: number): Promise<Delivery>;
}
