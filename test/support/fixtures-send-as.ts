import { gzipSync } from 'node:zlib';

interface Sent {
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * `send-as:` in about.md says in which of these ways a request.xml goes over the wire. In its file
 * it is UTF-8 with \n, for the reader's sake.
 */
const ways = {
  'utf-8': (text: string): Sent => ({ body: Buffer.from(text), headers: {} }),
  /** Windows writes it so: little-endian, with a byte order mark. */
  'utf-16': (text: string): Sent => ({
    body: Buffer.from(`\ufeff${text}`, 'utf16le'),
    headers: { 'Content-Type': 'text/xml; charset=utf-16' },
  }),
  /** Older systems send this by mistake: the head says UTF-8. */
  'iso-8859-1': (text: string): Sent => ({ body: Buffer.from(text, 'latin1'), headers: {} }),
  gzip: (text: string): Sent => ({ body: gzipSync(text), headers: { 'Content-Encoding': 'gzip' } }),
  crlf: (text: string): Sent => ({ body: Buffer.from(text.replaceAll('\n', '\r\n')), headers: {} }),
};

export type SendAs = keyof typeof ways;

export function bytesOf(text: string, way: SendAs = 'utf-8'): Sent {
  if (!Object.hasOwn(ways, way))
    throw new Error(`send-as: there is no ${way}, only ${Object.keys(ways).join(', ')}`);
  return ways[way](text);
}
