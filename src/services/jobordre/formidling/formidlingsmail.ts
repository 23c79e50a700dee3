/**
 * Tells the contact person of a job order that a candidate was mediated. No word in it is of the
 * candidate: whoever may see the order sees who that is there.
 */
import type { Mail } from '../../../mail/mail-port.js';
import type { MailKind, Sender } from '../../../mail/outbox/kind.js';
import type { OutgoingMail } from '../../../mail/outbox/write-port.js';
import { answerIn, inBothLanguages, type Language, oneLine } from '../../../mail/text.js';
import { dayInDenmark } from '../../../time/danish-time.js';

/** The outbox has this of the mail of a mediation, as the order was then. */
export interface FormidletData {
  readonly jobordreId: string;
  /** Jobordrenummer. */
  readonly nummer: number;
  readonly titel: string;
  /** The name of the job centre or unemployment fund that mediated. */
  readonly myndighed: string;
}

/** What the mail of a mediation tells whom. */
export interface Formidlingsbrev extends FormidletData {
  readonly formidlingId: string;
  readonly formidletTidspunkt: Date;
}

/** The name of its kind. */
const FORMIDLET = 'formidlet';

/**
 * The mail as the outbox takes it.
 * @param email of the order's contact person at that moment
 */
export const formidlingsmailTo = (
  email: string | undefined,
  { formidlingId, formidletTidspunkt, jobordreId, nummer, titel, myndighed }: Formidlingsbrev,
): OutgoingMail => ({
  kind: FORMIDLET,
  key: { formidlingId },
  happenedAt: formidletTidspunkt,
  addresses: [email],
  data: { jobordreId, nummer, titel, myndighed } satisfies FormidletData,
});

export const formidlet: MailKind = {
  name: FORMIDLET,
  happened: 'mediated',
  about: ({ formidlingId }) => `formidling ${formidlingId}`,
  noAddress: 'no mail: the contact person of the job order has no address',
  word: ({ key, data, happenedAt, recipient }, sender) => {
    // As formidlingsmailTo wrote them.
    const { formidlingId } = key as { formidlingId: string };
    const brev = { formidlingId, formidletTidspunkt: happenedAt, ...(data as FormidletData) };
    return formidlingsmail(recipient, brev, sender);
  },
};

function formidlingsmail(to: string, brev: Formidlingsbrev, { domain, canReply }: Sender): Mail {
  const titel = oneLine(brev.titel);
  return {
    messageId: `<formidlet.${brev.formidlingId}@${domain}>`,
    to,
    subject: `Kandidat til Jobordre ${brev.nummer}: ${titel}`,
    text: inBothLanguages((language) => {
      const { introduction, order, nextSteps } = WORDINGS[language];
      const day = dayInDenmark(brev.formidletTidspunkt);
      return [
        introduction({ ...brev, titel, myndighed: oneLine(brev.myndighed), day }),
        `${order}: ${brev.jobordreId}`,
        nextSteps,
        answerIn(language, canReply),
      ].join('\n\n');
    }),
    date: brev.formidletTidspunkt,
  };
}

interface Wording {
  readonly introduction: (about: FormidletData & { readonly day: string }) => string;
  readonly order: string;
  readonly nextSteps: string;
}

const WORDINGS: Readonly<Record<Language, Wording>> = {
  da: {
    introduction: ({ myndighed, nummer, titel, day }) =>
      `${myndighed} har den ${day} formidlet en kandidat til Jobordre ${nummer} »${titel}«.`,
    order: 'Jobordre',
    nextSteps:
      'Se kandidaten på jobordren i det system, hvor virksomheden følger sine jobordrer (GetJobordreFormidlinger), og sæt kandidatens status der. Af hensyn til kandidaten står der intet om vedkommende i denne mail. Ønskes der ingen mail ved formidling, kan det fravælges på jobordren (EmailVedFormidling).',
  },
  en: {
    introduction: ({ myndighed, nummer, titel, day }) =>
      `${myndighed} mediated a candidate to job order ${nummer} “${titel}” on ${day}.`,
    order: 'Job order',
    nextSteps:
      'See the candidate on the job order in the system where the company follows its job orders (GetJobordreFormidlinger), and set the status of the candidate there. For the sake of the candidate this mail says nothing of who it is. If no mail is wanted at mediation, say so on the job order (EmailVedFormidling).',
  },
};
