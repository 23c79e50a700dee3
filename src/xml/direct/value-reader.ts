import {
  ATTRIBUTE_TOKEN,
  BLANK_TEXT,
  CDATA_TEXT,
  DECLARATION_TOKEN,
  END_TOKEN,
  NAME_TOKEN,
  SPACELESS_TEXT,
  START_TOKEN,
  TEXT_TOKEN,
} from '../parser/kinds.js';
import type { Tokens } from '../parser/machine.js';
import {
  addText,
  ATTRIBUTE_WORDS,
  DECLARATION_WORDS,
  nameOf,
  START_WORDS,
  TEXT_WORDS,
  textAt,
} from '../parser/token-reading.js';
import type { Shape, Slot } from '../schema/shape.js';
import type { ReadValue } from '../schema/simple-value.js';
import type { Growing } from '../tree/growing.js';
import { isPlainNamespace } from '../validation/plain-envelope.js';

/** What is read in the place of a value that the contract does not have. */
export const FAILED = Symbol('failed');

/**
 * Reads elements of the contract from tokens to values, as validation and decoding do one after the
 * other. It takes no more than they do, and fails at the first thing that is not the plainest:
 * whatever is wrong is told by the tree.
 */
export class ValueReader {
  /** Index of the next token. */
  at = 0;

  constructor(
    private readonly text: string,
    private readonly tokens: Tokens,
  ) {}

  /**
   * Reads an element whose start tag is next, and whose own attributes and declarations somebody
   * else judges.
   */
  readBlock(shape: Shape): unknown {
    this.passTag();
    return this.readContent(shape);
  }

  /** Reads the text of such an element, if it holds nothing but text. */
  readLeaf(element: Growing): boolean {
    this.passTag();
    while (this.next() === TEXT_TOKEN) {
      addText(element, textAt(this.text, this.tokens.words, this.at));
      this.at += TEXT_WORDS;
    }
    return this.next() === END_TOKEN && this.passEnd();
  }

  private passTag(): void {
    this.at += START_WORDS;
    for (let token = this.next(); token === ATTRIBUTE_TOKEN || token === DECLARATION_TOKEN;) {
      this.at += token === ATTRIBUTE_TOKEN ? ATTRIBUTE_WORDS : DECLARATION_WORDS;
      token = this.next();
    }
  }

  /** @returns the value of the element whose start tag is next, or FAILED */
  private read(shape: Shape): unknown {
    return this.passStart() ? this.readContent(shape) : FAILED;
  }

  private readContent(shape: Shape): unknown {
    if (shape.read) return this.readText(shape.read);
    if (shape.isRecord) return this.readRecord(shape);
    const [slot] = shape.slots;
    if (!slot) return FAILED;
    return slot.max === 1 ? this.readOnly(slot) : this.readList(slot);
  }

  /** Passes over a start tag, which may declare namespaces and have no attributes. */
  private passStart(): boolean {
    const { words } = this.tokens;
    if (words[this.at + 5] !== 0) return false;
    let declarations = words[this.at + 6] ?? 0;
    this.at += START_WORDS;
    for (; declarations > 0; declarations -= 1) {
      this.next();
      if (!isPlainNamespace(nameOf(this.tokens, this.at + 4))) return false;
      this.at += DECLARATION_WORDS;
    }
    return true;
  }

  /** @returns what token is next; names on the way are nobody's content */
  private next(): number {
    const { words } = this.tokens;
    while (words[this.at] === NAME_TOKEN) this.at += DECLARATION_WORDS;
    return words[this.at] ?? 0;
  }

  /** As `next`, behind the white space between elements. */
  private nextElement(): number {
    const { words } = this.tokens;
    let token = this.next();
    while (token === TEXT_TOKEN && ((words[this.at + 3] ?? 0) & (BLANK_TEXT | CDATA_TEXT)) === BLANK_TEXT) {
      this.at += TEXT_WORDS;
      token = this.next();
    }
    return token;
  }

  private passEnd(): boolean {
    this.at += 1;
    return true;
  }

  private readText(read: ReadValue): unknown {
    const { words } = this.tokens;
    let raw = '';
    let isSpaceless = true;
    if (this.next() === TEXT_TOKEN) {
      raw = textAt(this.text, words, this.at);
      isSpaceless = ((words[this.at + 3] ?? 0) & SPACELESS_TEXT) !== 0;
      this.at += TEXT_WORDS;
    }
    if (this.next() !== END_TOKEN) return FAILED;
    this.passEnd();
    return read(raw, isSpaceless) ?? FAILED;
  }

  /** Is the slot's own element next? */
  private isNext(slot: Slot): boolean {
    const { tokens, at } = this;
    return nameOf(tokens, at + 2) === slot.local && nameOf(tokens, at + 4) === slot.namespace;
  }

  /** A wrapped code's value is that of its child. */
  private readOnly(slot: Slot): unknown {
    if (this.nextElement() !== START_TOKEN || !this.isNext(slot)) return FAILED;
    const value = this.read(slot.shape);
    if (value === FAILED || this.nextElement() !== END_TOKEN) return FAILED;
    this.passEnd();
    return value;
  }

  private readList(slot: Slot): unknown {
    const values: unknown[] = [];
    while (this.nextElement() === START_TOKEN) {
      if (values.length === slot.max || !this.isNext(slot)) return FAILED;
      const value = this.read(slot.shape);
      if (value === FAILED) return FAILED;
      values.push(value);
    }
    if (this.next() !== END_TOKEN || values.length < slot.min) return FAILED;
    this.passEnd();
    return values;
  }

  private readRecord({ slots, repeated, required }: Shape): unknown {
    const found: Record<string, unknown> = {};
    for (const slot of repeated) found[slot.local] = [];
    let reached = -1;
    let filled = 0;
    while (this.nextElement() === START_TOKEN) {
      const slot = this.slotFrom(slots, reached);
      if (!slot) return FAILED;
      const value = this.read(slot.shape);
      if (value === FAILED) return FAILED;
      const list = slot.max === 1 ? undefined : found[slot.local];
      if (Array.isArray(list)) {
        if (list.push(value) > slot.max) return FAILED;
      } else {
        found[slot.local] = value;
      }
      if (slot.index > reached && slot.min > 0) filled += 1;
      reached = slot.index;
    }
    if (this.next() !== END_TOKEN || filled < required) return FAILED;
    this.passEnd();
    return found;
  }

  /** The slot of the element that is next, which is not before the one that was reached. */
  private slotFrom(slots: readonly Slot[], reached: number): Slot | undefined {
    const { tokens, at } = this;
    const local = nameOf(tokens, at + 2);
    let index = reached < 0 || slots[reached]?.max === 1 ? reached + 1 : reached;
    while (index < slots.length && slots[index]?.local !== local) index += 1;
    const slot = slots[index];
    return slot?.namespace === nameOf(tokens, at + 4) ? slot : undefined;
  }
}
