import { isAscii } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { Fault } from '../../faults/fault.js';
import { decodeUtf8 } from './machine.js';

/** The characters of a message, and how they were encoded. */
export interface Decoded {
  /** The characters without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** The number of bytes of the byte order mark, which `text` leaves out. */
  readonly bomLength: number;
}

export type Encoding = 'us-ascii' | 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * Lists what a charset parameter or an XML declaration may say, and the encodings that each name
 * agrees with. us-ascii is taken at its word: a byte above 0x7F is refused, so that every reader
 * sees the same characters. iso-8859-1 is not accepted: readers differ in what they make of its
 * bytes 0x80–0x9F, and XML 1.0 asks no reader to know it.
 */
const names: Readonly<Record<string, readonly Encoding[]>> = {
  'us-ascii': ['us-ascii'],
  ascii: ['us-ascii'],
  'utf-8': ['utf-8', 'us-ascii'],
  utf8: ['utf-8', 'us-ascii'],
  'utf-16': ['utf-16le', 'utf-16be'],
  'utf-16le': ['utf-16le'],
  'utf-16be': ['utf-16be'],
};

const byteOrderMarks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const utf16le = new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true });
const utf16be = new TextDecoder('utf-16be', { fatal: true, ignoreBOM: true });

/**
 * Each takes bytes without the byte order mark; undefined for bytes that are not in the encoding.
 */
const decoders: Readonly<Record<Encoding, (bytes: Uint8Array) => string | undefined>> = {
  'us-ascii': (bytes) => (isAscii(bytes) ? latin1Of(bytes) : undefined),
  'utf-8': (bytes) => decodeUtf8(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
  'utf-16le': (bytes) => strictly(utf16le, bytes),
  'utf-16be': (bytes) => strictly(utf16be, bytes),
};

/**
 * Decodes strictly, by the encoding of the byte order mark, else of the HTTP charset, else UTF-8
 * (RFC 7303 section 3, where the XML declaration comes last: `checkDeclaredEncoding` holds it
 * against the result).
 * @throws Fault 139104 when the charset is not supported or the bytes are not in it
 */
export function decodeCharacters(bytes: Uint8Array, charset: string | undefined): Decoded {
  const bom = byteOrderMarks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  const encoding = bom ? bom[0] : encodingOf(bytes, charset);
  const bomLength = bom ? bom[1].length : 0;
  const text = decoders[encoding](bytes.subarray(bomLength));
  if (text === undefined) throw unsupported(`bytes ≠ ${encoding}`);
  return { text, encoding, bomLength };
}

/**
 * @throws Fault 139104 when the XML declaration names another encoding than the one that was read
 */
export function checkDeclaredEncoding(declared: string, { encoding, text }: Decoded): void {
  const agreeing = namesOf(declared);
  if (agreeing?.includes(encoding)) return;
  if (encoding === 'utf-8' && agreeing?.includes('us-ascii') && isAsciiText(text)) return;
  throw unsupported(`${encoding} ≠ encoding="${declared}"`);
}

function encodingOf(bytes: Uint8Array, charset: string | undefined): Encoding {
  if (charset === undefined) return 'utf-8';
  const [first, ...others] = namesOf(charset) ?? [];
  if (first === undefined) throw unsupported(charset);
  if (!first.startsWith('utf-16') || others.length === 0) return first;
  // Without a byte order mark the zero byte of the first character, `<` or white space, tells the
  // order.
  if (bytes[0] === 0 && bytes[1] !== 0) return 'utf-16be';
  if (bytes[0] !== 0 && bytes[1] === 0) return 'utf-16le';
  throw unsupported('utf-16 uden / without byte order mark');
}

function namesOf(label: string): readonly Encoding[] | undefined {
  const name = label.trim().toLowerCase();
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

function latin1Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function strictly(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function isAsciiText(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- the ASCII range is what is meant
  return /^[\x00-\x7f]*$/.test(text);
}

function unsupported(what: string): Fault {
  return new Fault(139104, [], { hvad: what.slice(0, 60) });
}

/**
 * The message as libxml2 reads it. UTF-8 stays as it came, without its byte order mark, and UTF-16
 * is transcoded. An XML declaration that names another encoding than UTF-8 is blanked, so that it
 * cannot mislead and every character keeps its place.
 * @param declaration the index after the XML declaration (0 when there is none), and the encoding
 * it names
 */
export function utf8Of(
  bytes: Uint8Array,
  { text, encoding, bomLength }: Decoded,
  declaration: { readonly end: number; readonly encoding?: string | undefined },
): Uint8Array {
  const misleads = (declaration.encoding ?? 'utf-8').toLowerCase() !== 'utf-8';
  if (!misleads && !encoding.startsWith('utf-16')) return bytes.subarray(bomLength);
  const end = misleads ? declaration.end : 0;
  return Buffer.from(text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end), 'utf8');
}
