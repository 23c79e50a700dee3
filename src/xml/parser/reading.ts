import type { Limits } from '../../config/config.js';
import type { FaultCode } from '../../faults/catalogue.js';
import { Fault } from '../../faults/fault.js';
import { DISALLOWED, KIND, NAME, NAME_START, SPACE } from './characters.js';
import { hashWith } from './names.js';
import { positionAt } from '../tree/position.js';
import type { XmlAttribute, XmlElement } from '../tree/tree.js';
import { Units } from './units.js';
import { neverClosed, WRONG } from './well-formedness.js';

/** Names of what is limited, as `dansk / English`. */
const LIMITED = {
  depth: 'dybde / depth',
  elements: 'elementer / elements',
  attributes: 'attributter på et element / attributes on one element',
  declarations: 'navnerum på et element / namespaces on one element',
  text: 'tekstlængde / text length',
  name: 'navnelængde / name length',
  namespace: 'navnerumslængde / namespace length',
  breaks: 'kommentarer og CDATA-sektioner / comments and CDATA sections',
} as const;

/** An element that may still get children. */
export interface Growing extends XmlElement {
  readonly attributes: readonly XmlAttribute[];
  nodes: (XmlElement | string)[];
  readonly parent: Growing | undefined;
}

/** A text that is being read: its characters, the open elements, and the ways to refuse it. */
export class Reading {
  readonly units: Units;
  root: XmlElement | undefined;
  open: Growing | undefined;
  /** The hash of the name that `nameEnd` read last. */
  hash = 0;

  constructor(
    readonly text: string,
    readonly limits: Limits,
  ) {
    this.units = new Units(text);
  }

  /** Index after the name without a colon that begins at `from`; `from` when none does. */
  nameEnd(from: number): number {
    const units = this.units.at;
    let unit = units[from] ?? 0;
    if (((KIND[unit] ?? 0) & NAME_START) === 0) return from;
    let at = from;
    let hash = 0;
    do {
      hash = hashWith(hash, unit);
      at += 1;
      unit = units[at] ?? 0;
    } while (((KIND[unit] ?? 0) & NAME) !== 0);
    this.hash = hash;
    return at;
  }

  /** Index of the first character from there that is no white space. */
  spaceEnd(from: number): number {
    const units = this.units.at;
    let at = from;
    while (((KIND[units[at] ?? 0] ?? 0) & SPACE) !== 0) at += 1;
    return at;
  }

  /** Refuses the first character between the two indexes that XML does not allow. */
  checkCharacters(from: number, to: number): void {
    const units = this.units.at;
    for (let at = from; at < to; at++) {
      if (((KIND[units[at] ?? 0] ?? 0) & DISALLOWED) !== 0) this.malformed(WRONG.character, at);
    }
  }

  refuse(kode: FaultCode, data: Record<string, string | number>, offset: number): never {
    const { line, column } = positionAt(this.text, offset);
    throw new Fault(kode, [{ kode, linje: line, kolonne: column, data }], data);
  }

  malformed(what: string, offset: number): never {
    return this.refuse(139100, { hvad: what }, offset);
  }

  /** @throws Fault 139103 when the value is above the limit */
  limit(value: number, limit: number, what: keyof typeof LIMITED, offset: number): void {
    if (value > limit) this.refuse(139103, { hvad: LIMITED[what], limit }, offset);
  }

  /**
   * Refuses what stands at `at`: the end of the text, a character that XML does not allow, or
   * `what`.
   */
  unexpected(at: number, what: string): never {
    if (at >= this.text.length) return this.ended();
    const isCharacter = ((KIND[this.units.at[at] ?? 0] ?? 0) & DISALLOWED) === 0;
    return this.malformed(isCharacter ? what : WRONG.character, at);
  }

  /** Refuses a text that ends before the message does. */
  ended(): never {
    const { open, root, text } = this;
    const what = open ? neverClosed(qualified(open)) : root ? WRONG.ended : WRONG.noRoot;
    return this.malformed(what, Math.max(0, text.length - 1));
  }
}

function qualified({ prefix, local }: XmlElement): string {
  return prefix === '' ? local : `${prefix}:${local}`;
}
