import { COLON } from './characters.js';
import { nameOf } from './names.js';
import type { Reading } from './reading.js';

/**
 * The most characters in the name of an element, an attribute or a namespace. No contract comes
 * near this, and libxml2 stops at 50,000.
 */
export const MAX_NAME_LENGTH = 1000;

/** Reads names of elements and attributes (Namespaces in XML 1.0, QName). */
export class QualifiedName {
  prefix = '';
  local = '';

  constructor(private readonly reading: Reading) {}

  /**
   * @param tag index of the tag's `<`
   * @param what what is wrong when there is no name, as `dansk / English`
   * @returns index after the name
   */
  read(from: number, tag: number, what: string): number {
    const { reading } = this;
    const units = reading.units.at;
    let end = reading.nameEnd(from);
    let begin = from;
    this.prefix = '';
    if (units[end] === COLON && end > from) {
      if (end - from <= MAX_NAME_LENGTH) this.prefix = nameOf(units, from, end, reading.hash);
      begin = end + 1;
      end = reading.nameEnd(begin);
    }
    if (end === begin || units[end] === COLON) return reading.unexpected(end, what);
    reading.limit(end - from, MAX_NAME_LENGTH, 'name', tag);
    this.local = nameOf(units, begin, end, reading.hash);
    return end;
  }
}
