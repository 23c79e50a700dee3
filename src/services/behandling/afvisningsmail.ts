import { codeListValue } from '../../codelists/code-lists.js';
import { dateInDenmark } from '../../time/danish-time.js';
import type { Mail } from '../../mail/mail-port.js';
import type { AddressedMail } from '../../mail/outbox/delivery.js';
import type { ClaimedMail } from '../../mail/outbox/outbox-port.js';

interface Sprog {
  readonly sprog: 'da' | 'en';
  readonly indledning: (titel: string, dag: string) => string;
  readonly annonce: string;
  readonly aarsager: string;
  readonly besked: string;
  readonly felter: string;
  readonly naeste: string;
  readonly answer: readonly [mulig: string, umulig: string];
}

const DANSK: Sprog = {
  sprog: 'da',
  indledning: (titel, dag) =>
    `Jobannoncen »${titel}« blev ikke godkendt den ${dag}. Den vises ikke på Jobnet.`,
  annonce: 'Annonce',
  aarsager: 'Årsag',
  besked: 'Besked fra sagsbehandleren',
  felter: 'Det skal rettes',
  naeste:
    'Ret annoncen, og send den igen fra det system, den er oprettet i (UpdateJobannonce med versionen ovenfor). Så bliver den behandlet på ny. Skal annoncen ikke bruges, kan den afsluttes eller slettes. En version, der er godkendt tidligere, vises fortsat.',
  answer: ['Spørgsmål? Svar på denne mail.', 'Denne mail er sendt automatisk og kan ikke besvares.'],
};

const ENGELSK: Sprog = {
  sprog: 'en',
  indledning: (titel, dag) => `The job ad “${titel}” was not approved on ${dag}. It is not shown on Jobnet.`,
  annonce: 'Ad',
  aarsager: 'Reason',
  besked: 'Message from the case handler',
  felter: 'To be corrected',
  naeste:
    'Correct the ad and send it again from the system it was created in (UpdateJobannonce with the version above). It will then be treated anew. An ad that is no longer needed can be closed or deleted. A version that was approved earlier is still shown.',
  answer: ['Questions? Reply to this mail.', 'This mail was sent automatically and cannot be replied to.'],
};

/** @param domain right of the @ in the Message-ID. @param kanBesvares is there somebody who reads the answers */
export function afvisningsmail(
  mail: AddressedMail,
  { domain, canReply }: { readonly domain: string; readonly canReply: boolean },
): Mail {
  const titel = oneLine(mail.titel);
  return {
    messageId: `<afvist.${mail.jobannonceId}.${mail.version}@${domain}>`,
    to: mail.recipient,
    subject: `Jobannonce ikke godkendt: ${titel}`,
    text: [DANSK, ENGELSK].map((sprog) => tekst(mail, titel, sprog, canReply)).join('\n\n--\n\n'),
    date: mail.afvistTidspunkt,
  };
}

function tekst(
  { jobannonceId, version, afvistTidspunkt, afvisning }: ClaimedMail,
  titel: string,
  sprog: Sprog,
  canReply: boolean,
): string {
  const dag = dateInDenmark(afvistTidspunkt).split('-').reverse().join('-');
  const aarsager = afvisning.aarsagskoder.map(
    (kode) => `- ${codeListValue('Afvisningsaarsag', kode)?.[sprog.sprog] ?? kode}`,
  );
  const besked = (afvisning.tekst ?? '').trim();
  const felter = (afvisning.felter ?? []).map(({ sti, tekst }) => `- ${oneLine(sti)}: ${oneLine(tekst)}`);
  return [
    sprog.indledning(titel, dag),
    `${sprog.annonce}: ${jobannonceId}, version ${version}`,
    section(sprog.aarsager, aarsager),
    section(sprog.besked, besked === '' ? [] : [besked]),
    section(sprog.felter, felter),
    sprog.naeste,
    sprog.answer[canReply ? 0 : 1],
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const section = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [`${heading}:`, ...lines].join('\n');

/** What a caller wrote, without what could begin a line, a header or a terminal's command. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
