/** Tells who has asked for access to JobAG what was decided. */
import type { Mail } from '../../../mail/mail-port.js';
import type { MailKind, Sender } from '../../../mail/outbox/kind.js';
import type { OutgoingMail } from '../../../mail/outbox/write-port.js';
import { answerIn, inBothLanguages, type Language } from '../../../mail/text.js';
import { dayInDenmark } from '../../../time/danish-time.js';
import type { Afgoerelse, Anmodning } from './store-port.js';

/** The outbox has this of the mail of a decision. */
export interface AdgangData {
  readonly cvr: string;
  readonly anmodet: string;
  /** Why it was refused; absent when the access was granted. */
  readonly begrundelse?: string;
}

/** The name of its kind. */
const ADGANG = 'adgang';

/** The mail as the outbox takes it. */
export const adgangsmailTo = ({
  id,
  cvr,
  email,
  tidspunkt,
  afgoerelse,
}: Anmodning & { readonly afgoerelse: Afgoerelse }): OutgoingMail => ({
  kind: ADGANG,
  key: { anmodningId: id },
  happenedAt: afgoerelse.tidspunkt,
  addresses: [email],
  data: {
    cvr,
    anmodet: tidspunkt.toISOString(),
    ...(afgoerelse.begrundelse !== undefined && { begrundelse: afgoerelse.begrundelse }),
  } satisfies AdgangData,
});

export const adgang: MailKind = {
  name: ADGANG,
  happened: 'decided',
  about: ({ anmodningId }) => `anmodning ${anmodningId}`,
  noAddress: 'no mail: who asked for access has left no address',
  word: ({ key, data, happenedAt, recipient }, sender) => {
    // As adgangsmailTo wrote them.
    const { anmodningId } = key as { anmodningId: string };
    return adgangsmail({ to: recipient, id: anmodningId, at: happenedAt }, data as AdgangData, sender);
  },
};

interface Addressed {
  readonly to: string;
  readonly id: string;
  readonly at: Date;
}

function adgangsmail(
  { to, id, at }: Addressed,
  { cvr, anmodet, begrundelse }: AdgangData,
  { domain, canReply }: Sender,
): Mail {
  const days = { cvr, anmodet: dayInDenmark(new Date(anmodet)), day: dayInDenmark(at) };
  return {
    messageId: `<adgang.${id}@${domain}>`,
    to,
    subject: SUBJECTS[begrundelse === undefined ? 'granted' : 'refused'],
    text: inBothLanguages((language) => {
      const { granted, refused, reason, again, request } = WORDINGS[language];
      const decision =
        begrundelse === undefined
          ? [granted(days)]
          : [refused(days), `${reason}:\n${begrundelse.trim()}`, again];
      return [...decision, `${request}: ${id}`, answerIn(language, canReply)].join('\n\n');
    }),
    date: at,
  };
}

const SUBJECTS = {
  granted: 'Adgang til Jobnet for Arbejdsgivere er tildelt',
  refused: 'Anmodning om adgang til Jobnet for Arbejdsgivere er afvist',
} as const;

interface Days {
  readonly cvr: string;
  readonly anmodet: string;
  readonly day: string;
}

interface Wording {
  readonly granted: (days: Days) => string;
  readonly refused: (days: Days) => string;
  readonly reason: string;
  readonly again: string;
  readonly request: string;
}

const WORDINGS: Readonly<Record<Language, Wording>> = {
  da: {
    granted: ({ cvr, anmodet, day }) =>
      `Du anmodede den ${anmodet} om adgang til Jobnet for Arbejdsgivere for virksomheden med CVR-nummer ${cvr}. Adgangen er tildelt den ${day}. Log ind med MitID Erhverv, og vælg eller opret dig selv som kontaktperson.`,
    refused: ({ cvr, anmodet, day }) =>
      `Du anmodede den ${anmodet} om adgang til Jobnet for Arbejdsgivere for virksomheden med CVR-nummer ${cvr}. Anmodningen er afvist den ${day}.`,
    reason: 'Begrundelse',
    again: 'Du kan anmode igen ved at logge ind med MitID Erhverv.',
    request: 'Anmodning',
  },
  en: {
    granted: ({ cvr, anmodet, day }) =>
      `On ${anmodet} you asked for access to Jobnet for Arbejdsgivere for the company with CVR number ${cvr}. The access was granted on ${day}. Sign in with MitID Erhverv, and choose or create yourself as a contact person.`,
    refused: ({ cvr, anmodet, day }) =>
      `On ${anmodet} you asked for access to Jobnet for Arbejdsgivere for the company with CVR number ${cvr}. The request was refused on ${day}.`,
    reason: 'Reason',
    again: 'You can ask again when you sign in with MitID Erhverv.',
    request: 'Request',
  },
};
