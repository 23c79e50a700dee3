import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { FieldViolation } from '../../faults/field-violation.js';
import type { HtmlFinding } from '../../faults/html-sentences.js';
import { ALLOWED_ADDRESSES, isAllowedAddress } from './address.js';
import {
  ALLOWED_ELEMENTS,
  allowedIn,
  isAllowedElement,
  isVoid,
  MAX_DEPTH,
  mayStandIn,
  mayTextStandIn,
} from './elements.js';
import type { HtmlField } from './field.js';
import { isTextCharacter, UNKNOWN_REFERENCE } from './references.js';
import { isPlain } from './plain.js';

/** Distinct findings that are looked for: no more than a fault can tell. */
const MAX_FINDINGS = 50;

/**
 * Reads a text that must be in the subset of HTML that texts may use, and names everything outside
 * it, each thing once. It is strict on purpose: every character belongs to a
 * text, a reference or a tag that is opened and closed in order, so that no two readers of the text
 * can see different things. Never throws, never changes the text.
 */
export function readHtml(text: string, field: HtmlField): FieldViolation[] {
  return isPlain(text) ? [] : readWhole(text, field);
}

/** Does what `readHtml` does, without the short way for plain texts. */
export function readWhole(text: string, field: HtmlField): FieldViolation[] {
  const reader = new SubsetReader(text, field);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(text);
  tokenizer.end();
  return [...reader.findings.values()];
}

class SubsetReader implements TokenizerCallbacks {
  readonly findings = new Map<string, FieldViolation>();
  readonly #text: string;
  readonly #field: HtmlField;
  /**
   * All before this place has been read; what no callback speaks of lies between it and the next
   * callback's start.
   */
  #read = 0;
  /** The elements that are open, outermost first, and where their tags begin. */
  #open: string[] = [];
  #starts: number[] = [];
  #tag = { name: '', isAllowed: false, attributes: new Set<string>() };
  #attribute = { name: '', start: 0, value: '' };

  constructor(text: string, field: HtmlField) {
    this.#text = text;
    this.#field = field;
  }

  ontext(start: number, end: number): void {
    // The rest of an end tag that never ends comes as a text from before its beginning; onend names
    // it.
    if (start < this.#read) return;
    this.#skipTo(start);
    const text = this.#text.slice(start, end);
    const less = text.indexOf('<');
    if (less >= 0) this.#report('lessThan', start + less, start + less + 1);
    this.#read = end;
    this.#place(text, start);
    if (!text.includes('&')) return;
    for (const { 0: reference, index } of text.matchAll(UNKNOWN_REFERENCE)) {
      this.#report('reference', start + index, start + index + reference.length, { reference });
    }
  }

  ontextentity(codepoint: number, end: number): void {
    // A name that stands for two characters comes twice.
    if (end <= this.#read) return;
    const start = this.#text.lastIndexOf('&', end - 1);
    this.#skipTo(start);
    const reference = this.#text.slice(start, end);
    if (!reference.endsWith(';') || !isTextCharacter(codepoint))
      this.#report('reference', start, end, { reference });
    else this.#place(String.fromCodePoint(codepoint), start, end);
    this.#read = end;
  }

  onopentagname(start: number, end: number): void {
    this.#skipTo(start - 1);
    const element = this.#text.slice(start, end).toLowerCase();
    const isAllowed = isAllowedElement(element);
    this.#tag = { name: element, isAllowed, attributes: new Set() };
    if (!isAllowed) {
      this.#report('element', start - 1, end, { element }, ALLOWED_ELEMENTS);
    } else if (!mayStandIn(this.#open, element)) {
      this.#misplaced(`<${element}>`, start - 1, end);
    } else if (this.#open.length >= MAX_DEPTH) {
      this.#report('tooDeep', start - 1, end, { element, limit: MAX_DEPTH }, `≤ ${MAX_DEPTH}`);
    }
  }

  onattribname(start: number, end: number): void {
    this.#attribute = { name: this.#text.slice(start, end).toLowerCase(), start, value: '' };
  }

  onattribdata(start: number, end: number): void {
    this.#attribute.value += this.#text.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.#attribute.value += String.fromCodePoint(codepoint);
  }

  onattribend(_quote: unknown, end: number): void {
    const { name, start, value } = this.#attribute;
    const { name: element, isAllowed, attributes } = this.#tag;
    if (!isAllowed) return;
    if (element !== 'a' || name !== 'href' || attributes.has(name)) {
      this.#report('attribute', start, end, { element, attribut: name }, '<a href="https://…">');
    } else if (!isAllowedAddress(value)) {
      this.#report('address', start, end, { adresse: value }, ALLOWED_ADDRESSES);
    }
    attributes.add(name);
  }

  onopentagend(end: number): void {
    const { name, isAllowed } = this.#tag;
    if (isAllowed && !isVoid(name)) {
      this.#open.push(name);
      this.#starts.push(this.#read);
    }
    this.#read = end + 1;
  }

  onselfclosingtag(end: number): void {
    const { name, isAllowed } = this.#tag;
    if (isAllowed && !isVoid(name)) this.#report('leftOpen', this.#read, end + 1, { element: name });
    this.#read = end + 1;
  }

  onclosetag(start: number, end: number): void {
    this.#skipTo(start - 2);
    const close = this.#text.indexOf('>', end);
    if (close < 0) return;
    const tag = this.#text.slice(start - 2, close + 1);
    const element = this.#text.slice(start, end).toLowerCase();
    if (!isAllowedElement(element)) {
      this.#report('element', start - 2, close + 1, { element }, ALLOWED_ELEMENTS);
    } else {
      if (this.#text.slice(end, close).trim() !== '')
        this.#report('fragment', start - 2, close + 1, { stump: tag });
      this.#close(element, start - 2, close + 1);
    }
    this.#read = close + 1;
  }

  oncomment(start: number, end: number): void {
    this.#declaration(start, end);
  }

  ondeclaration(start: number, end: number): void {
    this.#declaration(start, end);
  }

  oncdata(start: number, end: number): void {
    this.#declaration(start, end);
  }

  onprocessinginstruction(start: number, end: number): void {
    this.#declaration(start, end);
  }

  onend(): void {
    this.#skipTo(this.#text.length);
    for (const [index, element] of this.#open.entries()) {
      const start = this.#starts[index] ?? 0;
      this.#report('leftOpen', start, start + 1 + element.length, { element });
    }
  }

  /** Comment, DOCTYPE, CDATA or processing instruction: its first characters say which. */
  #declaration(start: number, end: number): void {
    this.#skipTo(this.#text.lastIndexOf('<', start - 1));
    const begins = this.#text.slice(this.#read, this.#read + 9);
    const [stump = begins] = /^<(?:!--|!\[CDATA\[|!doctype|[!?/])/i.exec(begins) ?? [];
    this.#report('declaration', this.#read, end + 1, { stump });
    this.#read = Math.min(end + 1, this.#text.length);
  }

  /** Judges whether a text may stand where it is. */
  #place(text: string, start: number, end = start + text.trimEnd().length): void {
    if (mayTextStandIn(this.#open, text)) return;
    this.#misplaced('tekst / text', start + text.length - text.trimStart().length, end);
  }

  #misplaced(hvad: string, start: number, end: number): void {
    const outer = this.#open.at(-1);
    const ydre = outer === undefined ? this.#field.felt : `<${outer}>`;
    this.#report('misplaced', start, end, { hvad, ydre }, allowedIn(outer));
  }

  #close(element: string, start: number, end: number): void {
    const expected = this.#open.at(-1);
    const index = this.#open.lastIndexOf(element);
    if (expected !== element) {
      this.#report(
        'closesAnother',
        start,
        end,
        { element },
        expected === undefined ? undefined : `</${expected}>`,
      );
    }
    if (index < 0) return;
    this.#open.length = index;
    this.#starts.length = index;
  }

  /** What no callback speaks of is a tag that never ends, or one without a name. */
  #skipTo(position: number): void {
    if (position <= this.#read) return;
    this.#report('fragment', this.#read, position, { stump: this.#text.slice(this.#read, position) });
    this.#read = position;
  }

  #report(
    finding: HtmlFinding,
    start: number,
    end: number,
    data: Readonly<Record<string, string | number>> = {},
    forventet?: string,
  ): void {
    const key = JSON.stringify([finding, data]);
    if (this.findings.size >= MAX_FINDINGS || this.findings.has(key)) return;
    const tegn = Array.from(this.#text.slice(0, start)).length + 1;
    this.findings.set(key, {
      kode: this.#field.koder[finding],
      felt: [this.#field.felt],
      vaerdi: this.#text.slice(start, end),
      ...(forventet !== undefined && { forventet }),
      data: { ...data, tegn },
    });
  }
}
