/** A request and its answer as they went through the proxy, and what of them can be recorded. */
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { services } from '../../../src/contract/index.js';
import { Fault } from '../../../src/faults/fault.js';
import { decodeCharacters } from '../../../src/xml/parser/charset.js';
import { rootOf } from '../compare/root-of.js';
import { placeOfRequest } from '../fixture/place.js';
import type { SendAs } from '../fixture/send-as.js';

/** Field names in lower case. */
export type Head = Readonly<Record<string, string | undefined>>;

export interface Exchange {
  readonly method: string;
  /** Without what stands before the path in the address of --to. Includes the query. */
  readonly path: string;
  readonly sentAt: Date;
  readonly answeredAt: Date;
  readonly request: { readonly head: Head; readonly body: Uint8Array };
  readonly answer: { readonly status: number; readonly head: Head; readonly body: Uint8Array };
}

/** One that can be replayed. */
export interface Message {
  readonly exchange: Exchange;
  readonly operation: string | undefined;
  readonly sendAs: SendAs;
  readonly request: string;
  readonly answer: string;
}

const PATHS: ReadonlySet<string> = new Set(services.map(({ path }) => path));

export const isService = (method: string, path: string): boolean =>
  method === 'POST' && PATHS.has(path.replace(/\?.*$/, ''));

/** @returns a sentence about why it cannot be recorded, which quotes nothing of it */
export function messageOf(exchange: Exchange, maxBytes: number): Message | string {
  const { request, answer, path } = exchange;
  if (path.includes('?')) return 'its address has a query';
  const asked = unpacked(request, maxBytes);
  if (!asked) return 'its request is packed in a way that cannot be read, or unpacks to too much';
  const sent = charactersOf(asked, request.head['content-type']);
  if (!sent) return 'its request is no well-formed XML message, and what it holds is not known';
  const got = unpacked(answer, maxBytes);
  const answered = got && charactersOf(got, answer.head['content-type']);
  if (!answered || answered.sendAs === 'utf-16')
    return `its answer, HTTP ${answer.status}, is no XML message`;
  const isPacked = (request.head['content-encoding'] ?? 'identity') !== 'identity';
  if (isPacked && sent.sendAs !== 'utf-8') return 'its request is packed, and not in UTF-8';
  const isGzip = request.head['content-encoding'] === 'gzip';
  const isCrlf = sent.text.includes('\r\n') && !/(?<!\r)\n|\r(?!\n)/.test(sent.text);
  return {
    exchange,
    operation: placeOfRequest(sent.text)?.operation.name,
    sendAs: isGzip ? 'gzip' : isCrlf && sent.sendAs === 'utf-8' ? 'crlf' : sent.sendAs,
    request: isCrlf && !isGzip && sent.sendAs === 'utf-8' ? sent.text.replaceAll('\r\n', '\n') : sent.text,
    answer: answered.text,
  };
}

function charactersOf(
  bytes: Uint8Array,
  type: string | undefined,
): { readonly text: string; readonly sendAs: SendAs } | undefined {
  const charset = /;\s*charset=(?:"([^"]*)"|([^;\s]*))/i
    .exec(type ?? '')
    ?.slice(1)
    .find(Boolean);
  if (!rootOf(bytes, charset)) return undefined;
  try {
    const { text, encoding, bomLength } = decodeCharacters(bytes, charset);
    if (!encoding.startsWith('utf-16')) return { text, sendAs: 'utf-8' };
    // A fixture knows one way of it: as Windows writes it.
    return encoding === 'utf-16le' && bomLength > 0 ? { text, sendAs: 'utf-16' } : undefined;
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

const UNPACKERS: Readonly<
  Record<string, ((bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array) | undefined>
> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

function unpacked(
  { head, body }: { readonly head: Head; readonly body: Uint8Array },
  maxBytes: number,
): Uint8Array | undefined {
  const encoding = (head['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return body;
  try {
    return UNPACKERS[encoding]?.(body, { maxOutputLength: maxBytes });
  } catch {
    return undefined;
  }
}
