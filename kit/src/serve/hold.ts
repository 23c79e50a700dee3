/** Holds a request against the one that a fixture has recorded. */
import type { Bindings } from '../compare/bindings.js';
import { compare, type Difference, NOTHING } from '../compare/compare.js';
import { cut } from '../compare/print.js';
import type { Volatile } from '../compare/volatile.js';
import { bytesOf } from '../fixture/send-as.js';
import { type Incoming, parametersOf } from './incoming.js';
import type { Line } from './script.js';

export interface Held {
  /** Why it is not this request; none: it is. */
  readonly differences: readonly Difference[];
  /** How many things differ that may: the fewer, the nearer. */
  readonly loose: number;
  /** How many header fields are as its about.md states them. */
  readonly stated: number;
  /** What the conversation knows once it was this request. */
  readonly bindings: Bindings;
}

/**
 * Headers that a SOAP tool, or jobnet-client, adds by itself: a recording without them is the same
 * request.
 */
const ADDED =
  /^\/Envelope\/Header(?:\/(?:RequestOptionsHeader|Security|Action|To|MessageID|ReplyTo|From|FaultTo)(?:\[\d+\])?)?$/;

/** @param allowed what may differ in a request, by its element */
export function hold(line: Line, incoming: Incoming, before: Bindings, allowed: Volatile): Held {
  const bindings = before.copy();
  const { step } = line;
  const head = headDifferences(line, incoming, bindings);
  const body = bodyDifferences(line, incoming, bindings, allowed);
  const isAdded = ({ path, expected }: Difference) => expected === NOTHING && ADDED.test(path);
  const loose = [
    bindings.size - before.size,
    body.filter(isAdded).length,
    Number(incoming.told ? incoming.told.getTime() !== line.at.getTime() : line.isAtOtherTime),
    Number(step.headers.Host !== undefined && step.headers.Host !== incoming.headers.host),
    Number((step.headers['Content-Encoding'] ?? '') !== (incoming.headers['content-encoding'] ?? '')),
    Number(actionOf(step.headers.SOAPAction) !== actionOf(incoming.headers.soapaction)),
  ];
  return {
    differences: [...head, ...body.filter((one) => !isAdded(one))],
    loose: loose.reduce((sum, one) => sum + one, 0),
    stated: Object.entries(step.headers).filter(
      ([name, value]) => !USUAL.has(name) && incoming.headers[name.toLowerCase()] === value,
    ).length,
    bindings,
  };
}

/** Every client sends these. */
const USUAL = new Set(['Content-Type', 'SOAPAction']);

function bodyDifferences(
  { step, request }: Line,
  { body, root }: Incoming,
  bindings: Bindings,
  volatile: Volatile,
): readonly Difference[] {
  const text = bindings.inMessage(step.text);
  const expected = text === step.text ? step.body : bytesOf(text, step.sendAs).body;
  // What is packed comes here unpacked, and the same text is not always packed to the same bytes.
  const wanted = step.sendAs === 'gzip' ? Buffer.from(text) : Buffer.from(expected);
  if (wanted.equals(body)) return [];
  const isText = step.sendAs !== 'iso-8859-1';
  if (isText && root && request) return compare(request, root, { volatile, bindings });
  return [{ path: 'body', expected: cut(text), got: cut(body.toString('utf8')) }];
}

/** Header fields that a client chooses freely, or whose meaning is compared. */
const OWN_RULE = new Set(['host', 'soapaction', 'content-type']);

function headDifferences({ step }: Line, incoming: Incoming, bindings: Bindings): readonly Difference[] {
  const { headers } = incoming;
  const expectedType = typeOf(step.headers['Content-Type']);
  const pairs: readonly (readonly [string, string, string])[] = [
    ['HTTP method', step.method, incoming.method],
    ['path', bindings.inMessage(step.path), incoming.path],
    ['header content-type', expectedType, typeOf(headers['content-type'])],
    ...actionPair(actionOf(step.headers.SOAPAction), actionOf(headers.soapaction)),
    ...Object.entries(step.headers)
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => !OWN_RULE.has(name))
      .map(([name, value]) => [`header ${name}`, value, headers[name] ?? NOTHING] as const),
  ];
  return pairs
    .filter(([, expected, got]) => expected !== got)
    .map(([path, expected, got]) => ({ path, expected, got: cut(got) }));
}

/** An action may be left out, and is then known by the body. */
const actionPair = (expected: string, got: string) =>
  expected === '' || got === '' ? [] : [['header soapaction', expected, got] as const];

const actionOf = (text = ''): string => text.trim().replace(/^"(.*)"$/, '$1');

/** `text/xml; charset=utf-8`, however it is written; the action of SOAP 1.2 is told apart too. */
function typeOf(text: string | undefined): string {
  if (text === undefined) return NOTHING;
  const [media = ''] = text.split(';');
  const found = parametersOf(text);
  const others = [...found].filter(([name]) => name !== 'charset' && name !== 'action');
  return [
    media.trim().toLowerCase(),
    `charset=${(found.get('charset') ?? 'utf-8').toLowerCase()}`,
    ...others.map(([name, value]) => `${name}=${value}`),
  ].join('; ');
}
