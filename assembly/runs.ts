/**
 * Reads characters up to an end: character data up to the next tag, or a value up to its quote. It
 * normalises line ends (XML 1.0 section 2.11) and white space of values (3.3.3), and resolves
 * references. What a run becomes is written over it, as it is never longer.
 */
import {
  BLANK,
  BRACKET,
  CR,
  AMPERSAND,
  DISALLOWED,
  GREATER,
  LESS,
  LF,
  STOPS_TEXT,
  STOPS_VALUE,
  TAB,
  WRONG_CDATA_END,
  WRONG_CHARACTER,
} from '../src/xml/parser/kinds';
import { KINDS, kindAt, UNITS, unitAt, writeUnit } from './layout';
import { codePoint, readReference, referenceEnd } from './references';
import { fail, unexpected } from './refusal';

/** Index after the last unit of what was read. */
export let runEnd: i32 = 0;
/** Was anything written over? Then the message's own characters are not what was read. */
export let isRewritten: i32 = 0;

/** @returns index of the `<` */
export function readText(from: i32): i32 {
  const at = plainTextEnd(from);
  isRewritten = 0;
  runEnd = at;
  return unitAt(at) === LESS ? at : rewrite(from, at, LESS, STOPS_TEXT);
}

/** @returns index of the quote that ends the value */
export function readValue(from: i32, quote: u32): i32 {
  let at = from;
  while ((kindAt(at) & STOPS_VALUE) === 0) at++;
  isRewritten = 0;
  runEnd = at;
  return unitAt(at) === quote ? at : rewrite(from, at, quote, STOPS_VALUE);
}

/** Index of the first unit that is not taken as it stands in character data. */
function plainTextEnd(from: i32): i32 {
  let at = from;
  while (true) {
    // Eight units at a time, as long as all of them are letters, digits, blanks and the like.
    while (arePlain(v128.load((<usize>at) << 1, UNITS))) at += 8;
    const end = at + 8;
    while (at < end) {
      if ((kindAt(at) & STOPS_TEXT) !== 0) return at;
      at++;
    }
  }
}

/** Is none of them `<`, `&`, `]`, a control character, or at the end of all? */
function arePlain(units: v128): bool {
  const marks = v128.or(
    i16x8.eq(units, i16x8.splat(<i16>LESS)),
    v128.or(i16x8.eq(units, i16x8.splat(<i16>AMPERSAND)), i16x8.eq(units, i16x8.splat(<i16>BRACKET))),
  );
  const edges = v128.or(
    i16x8.lt_u(units, i16x8.splat(<i16>BLANK)),
    i16x8.ge_u(units, i16x8.splat(<i16>0xfffe)),
  );
  return !v128.any_true(v128.or(marks, edges));
}

/** Goes on where a character is not taken as it stands. */
function rewrite(from: i32, first: i32, end: u32, stops: u32): i32 {
  let to = first;
  let at = first;
  while (true) {
    const eight = v128.load((<usize>at) << 1, UNITS);
    if (end === LESS && arePlain(eight)) {
      v128.store((<usize>to) << 1, eight, UNITS);
      to += 8;
      at += 8;
      continue;
    }
    const unit = unitAt(at);
    if ((load<u8>(unit, KINDS) & stops) === 0) {
      writeUnit(to++, unit);
      at++;
    } else if (unit === end) {
      isRewritten = 1;
      runEnd = to;
      return at;
    } else if (unit === AMPERSAND) {
      readReference(at);
      to = writeCodePoint(to);
      at = referenceEnd;
    } else if (unit === CR) {
      writeUnit(to++, end === LESS ? LF : BLANK);
      at += unitAt(at + 1) === LF ? 2 : 1;
    } else if (unit === LF || unit === TAB) {
      writeUnit(to++, BLANK);
      at++;
    } else {
      checkUnit(unit, at);
      writeUnit(to++, unit);
      at++;
    }
  }
}

/** Refuses a tag in a value, `]]>` in text, and what is no character. */
function checkUnit(unit: u32, at: i32): void {
  if (unit === LESS || (load<u8>(unit, KINDS) & DISALLOWED) !== 0) unexpected(at, WRONG_CHARACTER);
  if (unit === BRACKET && unitAt(at + 1) === BRACKET && unitAt(at + 2) === GREATER) {
    fail(WRONG_CDATA_END, at + 2);
  }
}

/** @returns index after what was written at `to` */
function writeCodePoint(to: i32): i32 {
  if (codePoint <= 0xffff) {
    writeUnit(to, codePoint);
    return to + 1;
  }
  writeUnit(to, 0xd7c0 + (codePoint >> 10));
  writeUnit(to + 1, 0xdc00 + (codePoint & 0x3ff));
  return to + 2;
}

/** Makes the line ends of a CDATA section what they are. Everything else is taken as it stands. */
export function normaliseLineEnds(from: i32, end: i32): void {
  isRewritten = 0;
  runEnd = end;
  let at = from;
  while (at < end && unitAt(at) !== CR) at++;
  if (at === end) return;
  isRewritten = 1;
  let to = at;
  while (at < end) {
    const unit = unitAt(at);
    writeUnit(to++, unit === CR ? LF : unit);
    at += unit === CR && at + 1 < end && unitAt(at + 1) === LF ? 2 : 1;
  }
  runEnd = to;
}
