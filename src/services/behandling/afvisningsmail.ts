import { codeListValue } from '../../codelists/code-lists.js';
import { dateInDenmark, writeDateTime } from '../../time/danish-time.js';
import type { Mail } from '../../mail/mail-port.js';
import type { AddressedMail } from '../../mail/outbox/delivery.js';
import type { ClaimedMail } from '../../mail/outbox/outbox-port.js';

interface Wording {
  readonly language: 'da' | 'en';
  readonly introduction: (titel: string, day: string) => string;
  /** What the public sees now; `until` is there when an approved version stays. */
  readonly shown: (until: string | undefined) => string;
  readonly ad: string;
  readonly reasons: string;
  readonly message: string;
  readonly fields: string;
  readonly nextSteps: string;
  readonly answer: readonly [possible: string, impossible: string];
}

const DANISH: Wording = {
  language: 'da',
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
  answer: ['Spørgsmål? Svar på denne mail.', 'Denne mail er sendt automatisk og kan ikke besvares.'],
};

const ENGLISH: Wording = {
  language: 'en',
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
  answer: ['Questions? Reply to this mail.', 'This mail was sent automatically and cannot be replied to.'],
};

/**
 * The mail that tells the creator of an ad why it was refused, in Danish and in English.
 * @param domain what stands right of the @ in the Message-ID
 * @param canReply whether somebody reads the answers
 */
export function afvisningsmail(
  mail: AddressedMail,
  { domain, canReply }: { readonly domain: string; readonly canReply: boolean },
): Mail {
  const titel = oneLine(mail.titel);
  return {
    messageId: `<afvist.${mail.jobannonceId}.${mail.version}@${domain}>`,
    to: mail.recipient,
    subject: `Jobannonce ikke godkendt: ${titel}`,
    text: [DANISH, ENGLISH].map((wording) => textIn(wording, mail, titel, canReply)).join('\n\n--\n\n'),
    date: mail.afvistTidspunkt,
  };
}

function textIn(
  wording: Wording,
  { jobannonceId, version, afvistTidspunkt, afvisning, approvedUntil }: ClaimedMail,
  titel: string,
  canReply: boolean,
): string {
  const until = approvedUntil && writeDanish(approvedUntil);
  const reasons = afvisning.aarsagskoder.map(
    (kode) => `- ${codeListValue('Afvisningsaarsag', kode)?.[wording.language] ?? kode}`,
  );
  const message = (afvisning.tekst ?? '').trim();
  const felter = (afvisning.felter ?? []).map(({ sti, tekst }) => `- ${oneLine(sti)}: ${oneLine(tekst)}`);
  return [
    `${wording.introduction(titel, dayOf(afvistTidspunkt))} ${wording.shown(until)}`,
    `${wording.ad}: ${jobannonceId}, version ${version}`,
    section(wording.reasons, reasons),
    section(wording.message, message === '' ? [] : [message]),
    section(wording.fields, felter),
    wording.nextSteps,
    wording.answer[canReply ? 0 : 1],
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const dayOf = (time: Date): string => dateInDenmark(time).split('-').reverse().join('-');

/** E.g. `24-11-2026 12:00`. */
const writeDanish = (time: Date): string => `${dayOf(time)} ${writeDateTime(time).slice(11, 16)}`;

const section = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [`${heading}:`, ...lines].join('\n');

/**
 * A text of a caller without the characters that could begin a line, a header or a command of a
 * terminal.
 */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
