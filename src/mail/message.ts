import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail } from './mail-port.js';

/** The sender of mails and the reader of answers to them, as addresses without a name. */
export interface Sender {
  readonly from: string;
  readonly replyTo?: string;
}

/**
 * The mail as bytes (RFC 5322), the same for every try. Addresses go in as objects: a text could be
 * read as several.
 */
export async function compile(mail: Mail, { from, replyTo }: Sender): Promise<Buffer> {
  const address = (of: string, name = '') => ({ name, address: of });
  const composer = new MailComposer({
    from: address(from, 'Jobnet for Arbejdsgivere'),
    to: address(mail.to),
    ...(replyTo !== undefined && { replyTo: address(replyTo) }),
    subject: mail.subject,
    text: mail.text,
    messageId: mail.messageId,
    date: mail.date,
    // Tells automatic responders not to answer (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
