import { Fault } from '../../faults/fault.js';
import { shown } from '../response/shown.js';

const USE = [
  'brug text/xml (SOAP 1.1) eller application/soap+xml (SOAP 1.2)',
  'use text/xml (SOAP 1.1) or application/soap+xml (SOAP 1.2)',
] as const;

/** What is said of a Content-Type by its beginning; the catalogue has what is said of others. */
const SENTENCES: readonly (readonly [RegExp, readonly [da: string, en: string]])[] = [
  [/^$/, ['Content-Type mangler', 'Content-Type is missing']],
  [
    /^\s*multipart\//i,
    [
      'Content-Type multipart læses ikke: send ingen MTOM og ingen bilag, men bytes som base64 i deres element',
      'Content-Type multipart is not read: send no MTOM and no attachments, but bytes as base64 in their element',
    ],
  ],
];

/** The refusal of a message that is not sent as SOAP is. */
export function wrongMediaType(contentType = ''): Fault {
  const type = shown(contentType);
  const [, told] = SENTENCES.find(([begin]) => begin.test(contentType)) ?? [];
  const sentences = told && { da: `${told[0]}; ${USE[0]}.`, en: `${told[1]}; ${USE[1]}.` };
  const forventet = 'text/xml | application/soap+xml';
  const found = { kode: 139131, forventet, data: { type }, ...(type !== '' && { vaerdi: type }) } as const;
  return new Fault(139131, [sentences ? { ...found, sentences } : found], { type });
}
