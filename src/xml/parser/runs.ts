import {
  AMPERSAND,
  BLANK,
  BRACKET,
  CR,
  DISALLOWED,
  GREATER,
  KIND,
  LESS,
  LF,
  STOPS_TEXT,
  STOPS_VALUE,
  TAB,
} from './characters.js';
import type { Reading } from './reading.js';
import { readReference } from './references.js';
import { WRONG } from './well-formedness.js';

/**
 * Reads characters up to an end: character data up to the next tag, or a value up to its quote. It
 * normalises line ends (XML 1.0 section 2.11) and white space of values (3.3.3), and resolves
 * references.
 */
export class Runs {
  /** Holds what was read last, and the index of its first unit. */
  run = '';
  from = 0;
  private readonly reference = { codePoint: 0, end: 0 };

  constructor(private readonly reading: Reading) {}

  /**
   * Fast path: all characters are taken as they stand. Slow path: `rewrite`, by which a message
   * takes half as long again to parse. Held equal by test/xml/parser/readers.long.test.ts.
   * @param end `<` for character data, or the quote of a value
   * @returns index of the `end`
   */
  read(from: number, end: number): number {
    const { reading } = this;
    const units = reading.units.at;
    const stops = end === LESS ? STOPS_TEXT : STOPS_VALUE;
    this.from = from;
    let at = from;
    while (((KIND[units[at] ?? 0] ?? 0) & stops) === 0) at += 1;
    if (units[at] !== end) return this.rewrite(from, at, end);
    this.run = reading.text.slice(from, at);
    return at;
  }

  /**
   * Goes on where a character is not taken as it stands. What the run becomes is written over it,
   * as it is never longer.
   */
  private rewrite(from: number, first: number, end: number): number {
    const { reading, reference } = this;
    const units = reading.units.at;
    const stops = end === LESS ? STOPS_TEXT : STOPS_VALUE;
    let to = first;
    for (let at = first; ;) {
      const unit = units[at] ?? 0;
      if (((KIND[unit] ?? 0) & stops) === 0) {
        units[to++] = unit;
        at += 1;
      } else if (unit === end) {
        this.run = reading.units.string(from, to);
        return at;
      } else if (unit === AMPERSAND) {
        to = this.writeReference(at, to);
        at = reference.end;
      } else if (unit === CR) {
        units[to++] = end === LESS ? LF : BLANK;
        at += units[at + 1] === LF ? 2 : 1;
      } else if (unit === LF || unit === TAB) {
        units[to++] = BLANK;
        at += 1;
      } else {
        this.checkUnit(unit, at);
        units[to++] = unit;
        at += 1;
      }
    }
  }

  /** Refuses a tag in a value, `]]>` in text, and what is no character. */
  private checkUnit(unit: number, at: number): void {
    const { reading } = this;
    const units = reading.units.at;
    if (unit === LESS || ((KIND[unit] ?? 0) & DISALLOWED) !== 0) reading.unexpected(at, WRONG.character);
    if (unit === BRACKET && units[at + 1] === BRACKET && units[at + 2] === GREATER) {
      reading.malformed(WRONG.cdataEnd, at + 2);
    }
  }

  /** Resolves the reference at `at`. @returns index after what was written at `to` */
  private writeReference(at: number, to: number): number {
    const { reading, reference } = this;
    const units = reading.units.at;
    if (!readReference(reading.text, at + 1, reference)) {
      const isCharacter = reading.text.startsWith('&#', at);
      return reading.malformed(isCharacter ? WRONG.characterReference : WRONG.entity, at);
    }
    const { codePoint } = reference;
    if (codePoint <= 0xffff) {
      units[to] = codePoint;
      return to + 1;
    }
    units[to] = 0xd7c0 + (codePoint >> 10);
    units[to + 1] = 0xdc00 + (codePoint & 0x3ff);
    return to + 2;
  }
}
