import { AMPERSAND, DOUBLE_QUOTE, GREATER, isChar, LESS, SINGLE_QUOTE } from './characters.js';

/**
 * Holds what a reference stands for, and the index after its semicolon. One object serves all
 * references.
 */
export interface Reference {
  codePoint: number;
  end: number;
}

/** The predefined entities: without a DOCTYPE there are no others (XML 1.0 section 4.6). */
const entities: readonly (readonly [string, number])[] = [
  ['lt;', LESS],
  ['gt;', GREATER],
  ['amp;', AMPERSAND],
  ['quot;', DOUBLE_QUOTE],
  ['apos;', SINGLE_QUOTE],
];

/**
 * Reads the reference after the ampersand.
 * @returns false when XML knows no such reference, or it stands for no character
 */
export function readReference(text: string, after: number, into: Reference): boolean {
  if (text.charCodeAt(after) === HASH) return readCharacterReference(text, after + 1, into);
  for (const [name, codePoint] of entities) {
    if (!text.startsWith(name, after)) continue;
    into.codePoint = codePoint;
    into.end = after + name.length;
    return true;
  }
  return false;
}

/** There may be any number of digits: the value stops growing above the last code point. */
function readCharacterReference(text: string, after: number, into: Reference): boolean {
  const base = text.charCodeAt(after) === LETTER_X ? 16 : 10;
  const first = base === 16 ? after + 1 : after;
  let codePoint = 0;
  for (let at = first; ; at++) {
    const unit = text.charCodeAt(at);
    if (unit === SEMICOLON) {
      into.codePoint = codePoint;
      into.end = at + 1;
      return at > first && isChar(codePoint);
    }
    const digit = digitOf(unit);
    if (!(digit < base)) return false;
    codePoint = Math.min(codePoint * base + digit, ABOVE_UNICODE);
  }
}

/** The value of a digit; for NaN and for what is no digit, a number above every base. */
function digitOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const letter = unit | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : NOT_A_DIGIT;
}

const HASH = 0x23;
const SEMICOLON = 0x3b;
const LETTER_X = 0x78;
const ABOVE_UNICODE = 0x110000;
const NOT_A_DIGIT = 99;
