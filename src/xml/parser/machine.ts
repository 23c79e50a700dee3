import { randomBytes } from 'node:crypto';
import type { Limits } from '../../config/config.js';
import { KIND } from './characters.js';
import { refuseMessage } from './refusals.js';
import { SCANNER } from './scanner-wasm.js';

/** The part of the engine that the types of Node leave out, and of DOM, which we have not, say. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

/** A variable of the inner loop. */
interface Variable<T> {
  value: T;
}

/** What assembly/scan.ts exports. Addresses are in bytes. */
interface Machine {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly multiplier: Variable<bigint>;
  readonly tokensBegin: Readonly<Variable<number>>;
  readonly breaks: Readonly<Variable<number>>;
  decodeUtf8(length: number): number;
  learn(units: number): number;
  newestName(): number;
  openOffset(): number;
  scan(
    length: number,
    from: number,
    depth: number,
    elements: number,
    attributes: number,
    declarations: number,
    text: number,
  ): number;
}

/** Where assembly/layout.ts has the kinds of units, and the units of the message. */
const KINDS = 0;
const UNITS = 0x40000;
/** What the inner loop may read or write behind the message, whatever it is. */
const TAIL_BYTES = 64;
/** Where assembly/utf8.ts has the bytes, behind the room of the units. */
const GAP_BYTES = 32;
const PAGE_BYTES = 0x10000;

// One instance serves all messages, as reading is synchronous. Its memory grows to what the longest
// message asked for, which the limits bound.
const module = new WebAssembly.Module(Buffer.from(SCANNER, 'base64'));
const instance = new WebAssembly.Instance(module, { refusal: { refuse } });
const machine = instance.exports as Machine;
const { memory } = machine;
/** The message that is read. */
let text = '';
/** The message whose units stand in the memory as they came; reading writes over them. */
let loaded = '';
let bytes = Buffer.alloc(0);
let words = new Int32Array(0);

makeRoomFor(0);
bytes.set(KIND, KINDS);
machine.multiplier.value = randomBytes(8).readBigUInt64LE() | 1n;

/** The names that are known, by their numbers. */
const known: string[] = [];
// The first three are those of kinds.ts.
learnNames(['', 'http://www.w3.org/XML/1998/namespace', 'http://www.w3.org/2000/xmlns/']);

/**
 * Makes names known, so that no message has to bring them along: they are then the very same
 * strings in every message, and the engine compares them by their address. Where there is no room
 * for more, nothing else is different.
 */
export function learnNames(names: Iterable<string>): void {
  for (const name of names) {
    makeRoomFor(2 * name.length);
    bytes.write(name, UNITS, 'utf16le');
    const number = machine.learn(name.length);
    if (number >= 0) known[number] = name;
  }
}

/** The characters of UTF-8, which a scan may then read; undefined where it is not UTF-8. */
export function decodeUtf8(message: Buffer): string | undefined {
  const { length } = message;
  makeRoomFor(3 * length + GAP_BYTES);
  bytes.set(message, UNITS + 2 * length + GAP_BYTES);
  const units = machine.decodeUtf8(length);
  if (units < 0) return undefined;
  // As many units as bytes: it is ASCII, of which the engine keeps a byte each.
  loaded = units === length ? message.toString('latin1') : normalised(0, units);
  return loaded;
}

/** How long the linear memory is. */
export const memoryBytes = (): number => bytes.length;

/** The tokens of a message, until the next one is read. */
export interface Tokens {
  readonly words: Int32Array;
  /** The indexes of the first word and of the one after the last. */
  readonly begin: number;
  readonly end: number;
  /** The names that are known, and those that came with the message, from -1 downwards. */
  readonly known: readonly string[];
  readonly own: readonly string[];
  /** Has the message a comment or a CDATA section? */
  readonly isBroken: boolean;
}

/**
 * Reads the message's characters to tokens.
 * @param from index after the XML declaration
 * @throws Fault 139100 not well-formed, 139101 DOCTYPE, 139102 processing instruction, 139103
 * limit
 */
export function scan(message: string, from: number, limits: Limits): Tokens {
  const { depth, elements, attributesPerElement, namespacesPerElement, textLength } = limits;
  if (message !== loaded) {
    makeRoomFor(2 * message.length);
    bytes.write(message, UNITS, 'utf16le');
  }
  text = message;
  loaded = '';
  const end = machine.scan(
    message.length,
    from,
    least(depth),
    least(elements),
    least(attributesPerElement),
    least(namespacesPerElement),
    least(textLength),
  );
  refresh();
  const begin = machine.tokensBegin.value >> 2;
  return { words, begin, end: end >> 2, known, own: ownNames(), isBroken: machine.breaks.value > 0 };
}

/** The characters as they were normalised where they stood, of the message that was read last. */
export function normalised(from: number, to: number): string {
  return bytes.toString('utf16le', UNITS + 2 * from, UNITS + 2 * to);
}

/** A limit as a number of 32 bits; a client has none for some. */
const least = (limit: number): number => Math.min(limit, 0x7fffffff);

/** The names that came with the message; the newest has the lowest number. */
function ownNames(): string[] {
  let at = machine.newestName() >> 2;
  const own = new Array<string>(-(words[at + 3] ?? 0));
  for (; at !== 0; at = (words[at + 7] ?? 0) >> 2) {
    own[-1 - (words[at + 3] ?? 0)] = normalised(words[at + 1] ?? 0, words[at + 2] ?? 0);
  }
  return own;
}

/**
 * Is called before anything is written from `UNITS` on: no message stands there any more.
 * @param length of what is written, in bytes
 */
function makeRoomFor(length: number): void {
  loaded = '';
  const missing = UNITS + length + TAIL_BYTES - bytes.length;
  if (missing <= 0) return;
  memory.grow(Math.ceil(missing / PAGE_BYTES));
  refresh();
}

/** Growing makes another buffer, and empties those that see the one before. */
function refresh(): void {
  if (bytes.length > 0) return;
  bytes = Buffer.from(memory.buffer);
  words = new Int32Array(memory.buffer);
}

/** Is called by the inner loop. */
function refuse(why: number, at: number, from: number, to: number): never {
  return refuseMessage({ text, why, at, from, to, open: machine.openOffset() });
}
