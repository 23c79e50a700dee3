import { codeListValue } from '../../codelists/code-lists.js';
import { dayInDenmark, writeDateTime } from '../../time/danish-time.js';
import type { Mail } from '../../mail/mail-port.js';
import type { MailKind, Sender } from '../../mail/outbox/kind.js';
import { answerIn, inBothLanguages, type Language, oneLine } from '../../mail/text.js';
import type { Afvisning } from '../jobannonce/ad/store-port.js';

/** The outbox has this of the mail of a refusal, as it was decided. */
export interface AfvistData {
  readonly titel: string;
  readonly afvisning: Afvisning;
  /** When the approved version, which stays, leaves Jobnet; absent when there is none. */
  readonly approvedUntil?: string;
}

/** What the mail of a refusal tells whom. */
export interface Afvisningsbrev extends Omit<AfvistData, 'approvedUntil'> {
  readonly jobannonceId: string;
  readonly version: number;
  readonly afvistTidspunkt: Date;
  readonly recipient: string;
  readonly approvedUntil?: Date;
}

/** The name of its kind. */
export const AFVIST = 'afvist';

export const afvist: MailKind = {
  name: AFVIST,
  happened: 'refused',
  about: ({ jobannonceId, version }) => `${jobannonceId} version ${version}`,
  noAddress: 'no mail: whoever sent the refused ad left no address',
  word: ({ key, data, happenedAt, recipient }, sender) => {
    // As afvisningsmail-store.ts wrote them.
    const { jobannonceId, version } = key as { jobannonceId: string; version: number };
    const { approvedUntil, ...said } = data as AfvistData;
    const about = { jobannonceId, version, afvistTidspunkt: happenedAt, recipient, ...said };
    return afvisningsmail(
      { ...about, ...(approvedUntil !== undefined && { approvedUntil: new Date(approvedUntil) }) },
      sender,
    );
  },
};

interface Wording {
  readonly introduction: (titel: string, day: string) => string;
  /** What the public sees now; `until` is there when an approved version stays. */
  readonly shown: (until: string | undefined) => string;
  readonly ad: string;
  readonly reasons: string;
  readonly message: string;
  readonly fields: string;
  readonly nextSteps: string;
}

const DANISH: Wording = {
  introduction: (titel, day) => `Jobannoncen »${titel}« blev ikke godkendt den ${day}.`,
  shown: (until) =>
    until === undefined
      ? 'Den vises ikke på Jobnet.'
      : `Denne version vises ikke på Jobnet. Den version, der er godkendt tidligere, er ikke berørt: dens tid på Jobnet slutter den ${until}.`,
  ad: 'Annonce',
  reasons: 'Årsag',
  message: 'Besked fra sagsbehandleren',
  fields: 'Det skal rettes',
  nextSteps:
    'Ret annoncen, og send den igen fra det system, den er oprettet i (UpdateJobannonce med versionen ovenfor). Så bliver den behandlet på ny. Skal annoncen ikke bruges, kan den afsluttes eller slettes.',
};

const ENGLISH: Wording = {
  introduction: (titel, day) => `The job ad “${titel}” was not approved on ${day}.`,
  shown: (until) =>
    until === undefined
      ? 'It is not shown on Jobnet.'
      : `This version is not shown on Jobnet. The version that was approved earlier is not touched: its time on Jobnet ends on ${until}.`,
  ad: 'Ad',
  reasons: 'Reason',
  message: 'Message from the case handler',
  fields: 'To be corrected',
  nextSteps:
    'Correct the ad and send it again from the system it was created in (UpdateJobannonce with the version above). It will then be treated anew. An ad that is no longer needed can be closed or deleted.',
};

const WORDINGS = { da: DANISH, en: ENGLISH };

/** The mail that tells the creator of an ad why it was refused, in Danish and in English. */
export function afvisningsmail(mail: Afvisningsbrev, { domain, canReply }: Sender): Mail {
  const titel = oneLine(mail.titel);
  return {
    messageId: `<afvist.${mail.jobannonceId}.${mail.version}@${domain}>`,
    to: mail.recipient,
    subject: `Jobannonce ikke godkendt: ${titel}`,
    text: inBothLanguages((language) => textIn(language, mail, titel, canReply)),
    date: mail.afvistTidspunkt,
  };
}

function textIn(
  language: Language,
  { jobannonceId, version, afvistTidspunkt, afvisning, approvedUntil }: Afvisningsbrev,
  titel: string,
  canReply: boolean,
): string {
  const wording = WORDINGS[language];
  const until = approvedUntil && writeDanish(approvedUntil);
  const reasons = afvisning.aarsagskoder.map(
    (kode) => `- ${codeListValue('Afvisningsaarsag', kode)?.[language] ?? kode}`,
  );
  const message = (afvisning.tekst ?? '').trim();
  const felter = (afvisning.felter ?? []).map(({ sti, tekst }) => `- ${oneLine(sti)}: ${oneLine(tekst)}`);
  return [
    `${wording.introduction(titel, dayInDenmark(afvistTidspunkt))} ${wording.shown(until)}`,
    `${wording.ad}: ${jobannonceId}, version ${version}`,
    section(wording.reasons, reasons),
    section(wording.message, message === '' ? [] : [message]),
    section(wording.fields, felter),
    wording.nextSteps,
    answerIn(language, canReply),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** E.g. `24-11-2026 12:00`. */
const writeDanish = (time: Date): string => `${dayInDenmark(time)} ${writeDateTime(time).slice(11, 16)}`;

const section = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [`${heading}:`, ...lines].join('\n');
