/** Tells an inspection to a person. */
import { prefixes } from '../../../src/contract/index.js';
import { PREFIXES } from '../../../src/soap/wss/names.js';
import { versionOfNamespace } from '../../../src/soap/message/version.js';
import { pathOf, positionOf } from '../../../src/xml/tree/tree-reading.js';
import type { XmlMessage } from '../../../src/xml/tree/tree.js';
import type { DescribedReference } from './describe.js';
import type { Inspection } from './inspect.js';

type Language = 'da' | 'en';

const WORDS = {
  da: {
    signs: 'Signerer',
    nothing: 'intet element',
    as: ['som da det blev signeret', 'ikke som da det blev signeret'],
    signature: 'Signatur',
    genuine: ['passer til certifikatet', 'passer ikke til certifikatet'],
    untried: 'ikke prøvet: beskeden har ikke certifikatet, giv det med --certificate',
    by: 'Certifikat',
    issuer: 'udsteder',
    serial: 'serienummer',
    valid: 'gælder',
    registry: 'SHA-256, som registret kender det ved',
    time: 'Tidsstempel',
    expires: 'udløber',
    fails: 'Afvises, fordi',
    holds: 'Intet er forkert. Om certifikatet er registreret, og om beskeden er set før, vides ikke her.',
  },
  en: {
    signs: 'Signs',
    nothing: 'no element',
    as: ['as it was when it was signed', 'not as it was when it was signed'],
    signature: 'Signature',
    genuine: ['fits the certificate', 'does not fit the certificate'],
    untried: 'not tried: the message has no certificate, give it with --certificate',
    by: 'Certificate',
    issuer: 'issuer',
    serial: 'serial number',
    valid: 'valid',
    registry: 'SHA-256 by which the registry knows it',
    time: 'Timestamp',
    expires: 'expires',
    fails: 'Refused because',
    holds:
      'Nothing is wrong. Whether the certificate is registered, and whether the message was seen before, is not known here.',
  },
} as const;

export function printInspection(inspection: Inspection, file: string, language: Language): readonly string[] {
  const words = WORDS[language];
  const { message, described, certificate, timestamp, isGenuine, reasons } = inspection;
  const genuine = isGenuine === undefined ? words.untried : words.genuine[isGenuine ? 0 : 1];
  return [
    ...(message && described
      ? described.references.flatMap((one) => printReference(one, inspection, message, language))
      : []),
    ...(described
      ? [`${words.signature}: ${short(described.method)}, ${short(described.canonicalisation)}: ${genuine}`]
      : []),
    ...(certificate
      ? [
          `${words.by}: ${certificate.subject}`,
          `  ${words.issuer}: ${certificate.issuer}`,
          `  ${words.serial}: ${certificate.serialNumber}`,
          `  ${words.valid}: ${certificate.validFrom.toISOString()} – ${certificate.validTo.toISOString()}`,
          `  ${words.registry}: ${certificate.sha256}`,
        ]
      : []),
    ...(timestamp
      ? [
          `${words.time}: ${timestamp.created.toISOString()}, ${words.expires} ${timestamp.expires.toISOString()}`,
        ]
      : []),
    ...(reasons.length === 0 ? [words.holds] : [`${words.fails}:`]),
    ...reasons.flatMap(({ Kode, Tekst, Text, Linje, Kolonne, hint }) => [
      `  ${Linje === undefined ? file : `${file}:${Linje}:${Kolonne}`}: ${Kode}: ${language === 'da' ? Tekst : Text}`,
      ...(hint ? [`    ${hint[language]}`] : []),
    ]),
  ];
}

function printReference(
  { uri, elements, transforms, digestMethod }: DescribedReference,
  { unchanged }: Inspection,
  message: XmlMessage,
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  const how = [...transforms, digestMethod].map(short).join(', ');
  if (elements.length === 0) return [`${words.signs} ${uri}: ${words.nothing} (${how})`];
  return elements.map((element) => {
    const { namespace, local } = element;
    const { line, column } = positionOf(message, element);
    const state = words.as[unchanged.has(element) ? 0 : 1];
    const path = pathOf(element, soapNamed(message));
    return `${words.signs} {${namespace}}${local} ${uri} (${how}): ${state}\n  ${line}:${column} ${path}`;
  });
}

const soapNamed = ({ root }: XmlMessage) => ({
  ...PREFIXES,
  ...prefixes,
  ...(versionOfNamespace(root.namespace) && { [root.namespace]: 'soap' }),
});

/** `http://www.w3.org/2001/04/xmlenc#sha256` → `sha256`; what is no such address stays whole. */
const short = (uri: string): string =>
  /#([^#]+)$/.exec(uri)?.[1] ?? uri.replace(/#$/, '').split('/').at(-1) ?? uri;
