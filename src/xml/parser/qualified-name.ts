import { COLON } from './characters.js';
import { nameOf } from './names.js';
import type { Reading } from './reading.js';

/** Characters of the name of an element, an attribute or a namespace: no contract comes near this, and libxml2 stops at 50,000. */
export const MAX_NAME = 1000;

/** Reads names of elements and attributes (Namespaces in XML 1.0, QName). */
export class QualifiedName {
  prefix = '';
  local = '';

  constructor(private readonly reading: Reading) {}

  /**
   * @param tag index of the tag's `<`
   * @param hvad what is wrong where there is no name
   * @returns index after the name
   */
  read(from: number, tag: number, hvad: string): number {
    const { reading } = this;
    const units = reading.units.at;
    let end = reading.nameEnd(from);
    let begin = from;
    this.prefix = '';
    if (units[end] === COLON && end > from) {
      if (end - from <= MAX_NAME) this.prefix = nameOf(units, from, end, reading.hash);
      begin = end + 1;
      end = reading.nameEnd(begin);
    }
    if (end === begin || units[end] === COLON) return reading.unexpected(end, hvad);
    reading.limit(end - from, MAX_NAME, 'name', tag);
    this.local = nameOf(units, begin, end, reading.hash);
    return end;
  }
}
