/**
 * Reads the characters of a text through its escapes, so that each can be written anew in place.
 */
import { LATIN } from './entities.js';

/** One character as a reader sees it. */
export interface Character {
  readonly char: string;
  /** As it stands in the source. */
  readonly raw: string;
  /** Where that begins. */
  readonly begin: number;
  /**
   * Another character in its form, exactly as long.
   * @param char as many bytes of UTF-8 as this one
   */
  readonly write: (char: string) => string;
}

/** How often escapes may stand in escapes: HTML in XML, and a link in that. */
const DEPTH = 3;

/** @param begin where the text begins in the source */
export const charactersOf = (text: string, begin: number, isCdata = false): readonly Character[] => {
  const literal = literally(text, begin);
  return isCdata ? literal : unescaped(literal, REFERENCE);
};

/** What escapes of HTML, of addresses and of JSON mean in a text that is read already. */
export function throughEscapes(characters: readonly Character[]): readonly Character[] {
  let read = characters;
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const before = read.length;
    for (const escape of [REFERENCE, PERCENT, UNICODE]) read = unescaped(read, escape);
    if (read.length === before) break;
  }
  return read;
}

export const textOf = (characters: readonly Character[]): string =>
  characters.map(({ char }) => char).join('');

function literally(text: string, begin: number): readonly Character[] {
  let at = begin;
  return Array.from(text, (char) => {
    const character = { char, raw: char, begin: at, write: (other: string) => other };
    at += char.length;
    return character;
  });
}

interface Escape {
  readonly pattern: RegExp;
  /** The characters that it means, each with the number of those that say so; undefined: none. */
  readonly read: (escape: string) => readonly (readonly [char: string, length: number])[] | undefined;
  /** The same escape with another character, in exactly so many characters of ASCII. */
  readonly write: (char: string, escape: string) => string;
}

const codeOf = (text: string): number =>
  /^&#x/i.test(text) ? Number.parseInt(text.slice(3), 16) : Number(text.slice(2, -1));

const REFERENCE: Escape = {
  pattern: /&(?:#\d{1,9}|#[xX][\da-fA-F]{1,8}|[A-Za-z]{2,8});/g,
  read: (escape) => {
    const char = escape[1] === '#' ? charOf(codeOf(escape)) : LATIN.get(escape.slice(1, -1));
    return char === undefined ? undefined : [[char, escape.length]];
  },
  write: (char, escape) => {
    const room = escape.length - 2;
    const code = char.codePointAt(0) ?? 0;
    const isHex = /^&#x/i.test(escape);
    const digits = isHex ? code.toString(16) : String(code);
    const head = isHex ? escape.slice(1, 3) : '#';
    if (digits.length + head.length <= room) return `&${head}${digits.padStart(room - head.length, '0')};`;
    // So short an escape has room for no more than this: A to Z have two digits.
    return `&#${65 + (code % 26)};`.padEnd(escape.length, ' ').slice(0, escape.length);
  },
};

const PERCENT: Escape = {
  pattern: /(?:%[\da-fA-F]{2})+/g,
  read: (escape) => {
    const bytes = Buffer.from(escape.replaceAll('%', ''), 'hex');
    const text = bytes.toString('utf8');
    if (text.includes('\ufffd')) return undefined;
    return Array.from(text, (char) => [char, 3 * Buffer.byteLength(char)] as const);
  },
  write: (char) => [...Buffer.from(char)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
};

const UNICODE: Escape = {
  pattern: /\\u[\da-fA-F]{4}/g,
  read: (escape) => {
    const char = charOf(Number.parseInt(escape.slice(2), 16));
    return char === undefined ? undefined : [[char, escape.length]];
  },
  write: (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0').slice(-4)}`,
};

function charOf(code: number): string | undefined {
  const isCharacter = code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

function unescaped(characters: readonly Character[], escape: Escape): readonly Character[] {
  // One unit for each character, so that places in the text are places in the list.
  const text = characters.map(({ char }) => (char.length === 1 ? char : '\ufffd')).join('');
  const read: Character[] = [];
  let done = 0;
  for (const match of text.matchAll(escape.pattern)) {
    const meant = escape.read(match[0]);
    if (!meant) continue;
    read.push(...characters.slice(done, match.index));
    done = match.index;
    for (const [char, length] of meant) {
      read.push(escapedCharacter(char, characters.slice(done, done + length), escape));
      done += length;
    }
  }
  return done === 0 ? characters : [...read, ...characters.slice(done)];
}

function escapedCharacter(char: string, inner: readonly Character[], escape: Escape): Character {
  const spelled = inner.map((one) => one.char).join('');
  return {
    char,
    raw: inner.map(({ raw }) => raw).join(''),
    begin: inner[0]?.begin ?? 0,
    write: (other) => {
      const written = escape.write(other, spelled);
      return inner
        .map((one, at) => {
          const wanted = written[at] ?? ' ';
          // What says that an escape begins and ends stays as it is escaped itself.
          return wanted === one.char ? one.raw : one.write(wanted);
        })
        .join('');
    },
  };
}
