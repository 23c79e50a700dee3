/** Makes of what went through the proxy the files of a fixture. */
import { services } from '../../../src/contract/index.js';
import { SOAP_11, SOAP_12 } from '../../../src/soap/message/version.js';
import { dateInDenmark, writeDateTime } from '../../../src/time/danish-time.js';
import { rootOf } from '../compare/root-of.js';
import { placeOfRequest } from '../fixture/place.js';
import { type Exchange, type Message, messageOf } from './exchange.js';
import { leakIn } from './leaks.js';
import { momentsOf } from './moments.js';
import type { Redacted, Redactor } from './redactor.js';
import { isKnownAction } from './treatment.js';

export interface Files {
  /** Its folder below that of the recordings. */
  readonly folder: string;
  readonly files: Readonly<Record<string, string>>;
  /** How many requests it has. */
  readonly size: number;
  readonly hasLogo: boolean;
}

/** What could not be written, by its number in the run, from 1. */
export interface LeftOut {
  readonly number: number;
  readonly why: string;
}

interface Step {
  readonly number: number;
  readonly message: Message;
  readonly request: Redacted;
  readonly answer: Redacted;
  readonly at: Date;
}

export interface Told {
  readonly number: number;
  /** Undefined: no whole answer came, and `why` says what came in its place. */
  readonly exchange?: Exchange;
  readonly why?: string;
}

export interface Recording {
  readonly conversations: readonly Files[];
  readonly leftOut: readonly LeftOut[];
}

export interface RecordingSettings {
  readonly redactor: Redactor;
  /** Of the folder of each conversation. */
  readonly name: string;
  /** A folder for each message, in place of one for all. */
  readonly each: boolean;
  readonly maxBytes: number;
}

/**
 * Reads everything before anything is written: what one message tells of a person, others may
 * repeat.
 */
export function recordingOf(told: readonly Told[], settings: RecordingSettings): Recording {
  const { redactor, maxBytes, each, name } = settings;
  const leftOut: LeftOut[] = [];
  const read = told.flatMap(({ number, exchange, why }) => {
    const message = exchange ? messageOf(exchange, maxBytes) : (why ?? 'no answer came');
    if (typeof message !== 'string') return [{ number, message }];
    leftOut.push({ number, why: message });
    return [];
  });
  for (const { message } of read) {
    redactor.learn(message.request);
    redactor.learn(message.answer);
  }
  const moments = momentsOf(read.map(({ message }) => message));
  const steps = read.flatMap(({ number, message }, index): readonly Step[] => {
    const [request, answer] = [redactor.redact(message.request), redactor.redact(message.answer)];
    const leak = leakIn(request.text, redactor) ?? leakIn(answer.text, redactor);
    const isRead = [request, answer].every(({ text }) => rootOf(Buffer.from(text)) !== undefined);
    const at = moments[index] ?? message.exchange.sentAt;
    if (leak === undefined && isRead) return [{ number, message, request, answer, at }];
    leftOut.push({ number, why: leak ?? 'what was redacted is no well-formed message any more' });
    return [];
  });
  const parts = each ? steps.map((step) => [step]) : steps.length > 0 ? [steps] : [];
  return {
    conversations: parts.map((part) =>
      filesOf(part, each ? `${name}-${part[0]?.number ?? 0}` : name, leftOut),
    ),
    leftOut: leftOut.toSorted((a, b) => a.number - b.number),
  };
}

function filesOf(steps: readonly Step[], name: string, leftOut: readonly LeftOut[]): Files {
  const [first] = steps;
  if (!first) throw new Error('a recording has a message');
  const prefix = (index: number) => (steps.length === 1 ? '' : `${index + 1}.`);
  const texts = steps.flatMap(({ request, answer }, index) => [
    [`${prefix(index)}request.xml`, request.text] as const,
    [`${prefix(index)}response.xml`, answer.text] as const,
  ]);
  return {
    folder: [...placeOf(first.message), name].join('/'),
    files: { 'about.md': aboutOf(steps, prefix, leftOut), ...Object.fromEntries(texts) },
    size: steps.length,
    hasLogo: steps.some(({ request, answer }) => request.hasLogo || answer.hasLogo),
  };
}

/**
 * Where a fixture of its first request stands; one that names no operation stands with the first.
 */
function placeOf({ request, exchange }: Message): readonly string[] {
  const service = services.find(({ path }) => path === exchange.path);
  const place = placeOfRequest(request);
  const wsdl = (place?.service ?? service)?.wsdl ?? '';
  const operation = place?.operation.name ?? service?.operations[0]?.name ?? '';
  return [wsdl.replace(/\.wsdl$/, ''), operation];
}

function aboutOf(
  steps: readonly Step[],
  prefix: (index: number) => string,
  leftOut: readonly LeftOut[],
): string {
  const [first] = steps;
  if (!first) return '';
  const began = first.at;
  const fields = steps.flatMap((step, index) =>
    fieldsOf(step).map(([key, value]) => `${prefix(index)}${key}: ${value}`),
  );
  const operations = steps.map(({ message }) => message.operation ?? 'a message without an operation');
  const title =
    operations.length === 1 ? operations[0] : `${operations.length} requests, from ${operations[0]} on`;
  const signed = steps.filter(({ request, answer }) => request.wasSigned || answer.wasSigned);
  const lines = [
    `Recorded with \`jobnet-kit record\` on ${dateInDenmark(began)}: ${operations.join(', ')}.`,
    'Names, numbers, addresses, ids and texts that told who somebody is are invented; the same value is the same invented one everywhere.',
    ...(signed.length > 0
      ? [
          `Signed when recorded, and written without the signature: ${listed(signed.map(({ number }) => number))}.`,
        ]
      : []),
    ...(steps.some(({ request, answer }) => request.hasLogo || answer.hasLogo)
      ? ['Pictures are replaced by a plain one, which volatile.json lets differ.']
      : []),
    ...leftOut.map(({ number, why }) => `Request ${number} is left out: ${why}.`),
  ];
  return [
    '---',
    ...fields,
    `recorded: ${writeDateTime(began)}`,
    '---',
    '',
    `# Recorded: ${title}`,
    '',
    ...lines,
    '',
  ].join('\n');
}

const listed = (numbers: readonly number[]): string =>
  `request ${numbers.slice(0, 20).join(', ')}${numbers.length > 20 ? ' and more' : ''}`;

function fieldsOf({ message, at }: Step): readonly (readonly [string, string])[] {
  const { exchange, sendAs, request } = message;
  const type = contentType(exchange.request.head['content-type'], request, sendAs);
  const action = exchange.request.head.soapaction?.trim().replace(/^"(.*)"$/, '$1');
  const isOther =
    action !== undefined &&
    action !== '' &&
    type.isOf11 &&
    action !== placeOfRequest(request)?.operation.soapAction;
  const service = placeOfRequest(request)?.service.path;
  return [
    ['status', String(exchange.answer.status)],
    ['at', writeDateTime(at)],
    ...(service === exchange.path ? [] : [['path', exchange.path] as const]),
    ...(sendAs === 'utf-8' ? [] : [['send-as', sendAs] as const]),
    ...(type.stated === undefined ? [] : [['Content-Type', type.stated] as const]),
    ...(isOther
      ? [['SOAPAction', `"${isKnownAction(action) ? action : 'urn:another-action'}"`] as const]
      : []),
  ];
}

/** What is said where it is not what a client of the SOAP version says. */
function contentType(
  type: string | undefined,
  request: string,
  sendAs: string,
): { readonly stated: string | undefined; readonly isOf11: boolean } {
  const version = request.includes(`"${SOAP_12.namespace}"`) ? SOAP_12 : SOAP_11;
  const [media = '', ...parameters] = (type ?? '').split(';').map((one) => one.trim());
  const charset = parameters
    .map((one) => /^charset="?([\w-]+)"?$/i.exec(one)?.[1]?.toLowerCase())
    .find((one) => one !== undefined);
  const isUsual = media.toLowerCase() === version.mediaType && (charset === undefined || charset === 'utf-8');
  const isOf11 = media.toLowerCase() !== SOAP_12.mediaType;
  if (isUsual || sendAs === 'utf-16') return { stated: undefined, isOf11 };
  // Who invents names of his own may be told by them.
  const known = KNOWN_TYPES.has(media.toLowerCase()) ? media.toLowerCase() : 'application/octet-stream';
  const told = charset !== undefined && !KNOWN_CHARSETS.has(charset) ? 'x-another' : charset;
  return { stated: `${known}${told === undefined ? '' : `; charset=${told}`}`, isOf11 };
}

const KNOWN_TYPES = new Set(
  'text/xml application/soap+xml application/xml text/plain text/html application/json'.split(' '),
);
const KNOWN_CHARSETS = new Set('utf-8 utf8 utf-16 utf-16le us-ascii iso-8859-1 windows-1252'.split(' '));
