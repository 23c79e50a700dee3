import type { MailKind } from '../mail/outbox/kind.js';
import { adgang } from '../services/brugeradministration/anmodninger/adgangsmail.js';
import { afvist } from '../services/behandling/afvisningsmail.js';
import { formidlet } from '../services/jobordre/formidling/formidlingsmail.js';

/** THE table of what is told by mail. A kind that was ever written stays. */
const KINDS: readonly MailKind[] = [afvist, formidlet, adgang];

/** @throws Error for the name of no kind: a later version of the gateway wrote it */
export function mailKind(name: string): MailKind {
  const kind = KINDS.find((one) => one.name === name);
  if (!kind) throw new Error(`the outbox has a mail of the kind ${name}, which this version does not know`);
  return kind;
}
