import {
  AMPERSAND,
  DISALLOWED,
  DOUBLE_QUOTE,
  GREATER,
  LESS,
  SINGLE_QUOTE,
  WRONG_CHARACTER_REFERENCE,
  WRONG_ENTITY,
} from '../src/xml/parser/kinds';
import { KINDS, unitAt } from './layout';
import { fail } from './refusal';

const HASH: u32 = 0x23;
const SEMICOLON: u32 = 0x3b;
const LETTER_X: u32 = 0x78;
const ABOVE_UNICODE: u32 = 0x110000;

/** What the reference stands for that was read last, and the index after its semicolon. */
export let codePoint: u32 = 0;
export let referenceEnd: i32 = 0;

/** Reads the reference of the ampersand, and refuses it where XML knows none such. */
export function readReference(at: i32): void {
  if (unitAt(at + 1) === HASH) readCharacterReference(at);
  else readEntity(at);
}

/** The predefined entities: without a DOCTYPE there are no others (XML 1.0 section 4.6). */
function readEntity(at: i32): void {
  const first = unitAt(at + 1);
  const second = unitAt(at + 2);
  if (second === 0x74 /* t */) {
    if (first === 0x6c /* l */ && unitAt(at + 3) === SEMICOLON) return found(LESS, at + 4);
    if (first === 0x67 /* g */ && unitAt(at + 3) === SEMICOLON) return found(GREATER, at + 4);
  } else if (first === 0x61 /* a */) {
    if (second === 0x6d /* m */ && isRest(at, 0x70 /* p */, SEMICOLON)) return found(AMPERSAND, at + 5);
    if (second === 0x70 /* p */ && isRest(at, 0x6f /* o */, 0x73 /* s */) && unitAt(at + 5) === SEMICOLON)
      return found(SINGLE_QUOTE, at + 6);
  } else if (first === 0x71 /* q */ && second === 0x75 /* u */) {
    if (isRest(at, 0x6f /* o */, 0x74 /* t */) && unitAt(at + 5) === SEMICOLON)
      return found(DOUBLE_QUOTE, at + 6);
  }
  fail(WRONG_ENTITY, at);
}

function isRest(at: i32, third: u32, fourth: u32): bool {
  return unitAt(at + 3) === third && unitAt(at + 4) === fourth;
}

function found(what: u32, end: i32): void {
  codePoint = what;
  referenceEnd = end;
}

/** There may be any number of digits: the value stops growing above the last code point. */
function readCharacterReference(ampersand: i32): void {
  const base: u32 = unitAt(ampersand + 2) === LETTER_X ? 16 : 10;
  const first = ampersand + (base === 16 ? 3 : 2);
  let value: u32 = 0;
  for (let at = first; ; at++) {
    const unit = unitAt(at);
    if (unit === SEMICOLON) {
      if (at === first || !isChar(value)) fail(WRONG_CHARACTER_REFERENCE, ampersand);
      return found(value, at + 1);
    }
    const digit = digitOf(unit);
    if (digit >= base) fail(WRONG_CHARACTER_REFERENCE, ampersand);
    value = value * base + digit;
    if (value > ABOVE_UNICODE) value = ABOVE_UNICODE;
  }
}

/** The value of a digit; for what is none, a number above every base. */
function digitOf(unit: u32): u32 {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const letter = unit | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : 99;
}

/** Is the code point a Char of production 2? */
function isChar(value: u32): bool {
  if (value > 0xffff) return value <= 0x10ffff;
  return (value < 0xd800 || value > 0xdfff) && (load<u8>(value, KINDS) & DISALLOWED) === 0;
}
