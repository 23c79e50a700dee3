/**
 * Writes messages anew with nothing in them that tells who somebody is. What the contract knows to
 * be no personal value stays; everything else becomes an invented one, exactly as long, so that the
 * line and the column that a fault names are still right.
 */
import { type Character, textOf, throughEscapes } from './characters.js';
import { type Changes, DISGUISES, type Kind, over } from './disguise.js';
import { isUnseen } from './letters.js';
import { isPlayed } from './known.js';
import { logoInPlaceOf } from './logo.js';
import { isContractNamespace, isKnownNamespace, isProof } from './namespaces.js';
import { addressesIn, type Found, numbersIn } from './patterns.js';
import type { Pseudonyms } from './pseudonyms.js';
import { type Attribute, type Element, scan, type Span } from './scan.js';
import { type Hit, Sought } from './sought.js';
import { namesToldIn } from './told-names.js';
import { type Treatment, treatmentOf } from './treatment.js';
import { variantsOf } from './variants.js';

export interface Redacted {
  readonly text: string;
  /** It had a proof of its sender, which is left out. */
  readonly wasSigned: boolean;
  /** A picture in it is another one. */
  readonly hasLogo: boolean;
}

/** Names are not abbreviated to more letters. */
const INITIALS = 3;

interface Edit extends Span {
  readonly text: string;
}

export class Redactor {
  readonly #sought = new Sought();
  readonly #met = new Set<string>();

  constructor(readonly book: Pseudonyms) {}

  /**
   * Reads a well-formed message for what must not be found in any. All are read before one is
   * written.
   */
  learn(source: string): void {
    for (const element of elementsOf(scan(source).root)) {
      for (const attribute of element.attributes)
        if (treatmentOfAttribute(attribute) === 'invented')
          this.#learnAs('words', attribute.characters, 'texts', false);
      const treatment = treatmentOf(element, () => true);
      const characters = throughEscapes(element.characters);
      if (treatment.is === 'invented' && treatment.seek !== 'nowhere')
        this.#learnAs(treatment.kind, characters, treatment.seek, treatment.byWord);
      else if (treatment.is === 'text') this.#learnFrom(characters, treatment.isFault);
      if (treatment.is === 'kept' || treatment.is === 'text') this.#met.add(textOf(element.characters));
    }
  }

  /** @throws Error when it is not well-formed */
  redact(source: string): Redacted {
    const { root, comments } = scan(source);
    const edits: Edit[] = comments.map((span) => blank(source, span));
    let [wasSigned, hasLogo] = [false, false];
    for (const element of elementsOf(root)) {
      if (isProof(element.namespace)) {
        wasSigned = true;
        edits.push(blank(source, element));
        continue;
      }
      for (const attribute of element.attributes) edits.push(...this.#attribute(attribute));
      const treatment = treatmentOf(element, (text) => this.#met.has(text));
      if (treatment.is === 'logo') {
        hasLogo = true;
        edits.push(...logoEdits(element));
      } else edits.push(...editsOf(this.#changes(treatment, throughEscapes(element.characters))));
    }
    return { text: written(source, edits), wasSigned, hasLogo };
  }

  /** Is a real value in the text? `which` are sought as in sought.ts. */
  finds(text: string, which: 'numbers' | 'long' | 'words'): boolean {
    return this.#sought.stands(text, which);
  }

  #changes(treatment: Treatment, characters: readonly Character[]): Changes {
    if (treatment.is === 'invented') return DISGUISES[treatment.kind](characters, this.book);
    return treatment.is === 'text'
      ? this.#inText(characters, treatment.isFault)
      : new Map<Character, string>();
  }

  /** Once as it is written, and once as it is read, without the tags of HTML. */
  #inText(all: readonly Character[], isFault: boolean): Changes {
    const changes: Changes = new Map();
    const add = (place: readonly Character[], made: () => Changes): void => {
      if (place.every((one) => changes.has(one))) return;
      // A word that is found by itself may be part of a longer value, whose rest is real too.
      for (const [one, char] of made()) if (!changes.has(one)) changes.set(one, char);
    };
    for (const characters of [all, withoutTags(all)]) {
      const seen = characters.filter(({ char }) => !isUnseen(char));
      const text = flat(seen);
      const addFound = ({ begin, end, kind }: Found): void => {
        const place = seen.slice(begin, end);
        if (!this.#met.has(textOf(place))) add(place, () => DISGUISES[kind](place, this.book));
      };
      for (const found of addressesIn(text, isFault)) addFound(found);
      for (const hit of this.#sought.find(seen, isFault)) add(hit.characters, () => overHit(hit, this.book));
      for (const found of numbersIn(text, isFault)) addFound(found);
    }
    return changes;
  }

  #attribute(attribute: Attribute): readonly Edit[] {
    const characters = throughEscapes(attribute.characters);
    if (attribute.namespace === 'xmlns' && isContractNamespace(textOf(attribute.characters))) return [];
    const isInvented = treatmentOfAttribute(attribute) === 'invented';
    return editsOf(isInvented ? DISGUISES.words(characters, this.book) : this.#soughtIn(characters));
  }

  #soughtIn(characters: readonly Character[]): Changes {
    const hits = this.#sought.find(characters, false);
    return new Map(hits.flatMap((hit) => [...overHit(hit, this.book)]));
  }

  #learnAs(kind: Kind, characters: readonly Character[], seek: 'texts' | 'faults', byWord: boolean): void {
    for (const words of variantsOf(kind, characters, byWord)) {
      for (const [, word] of words) this.book.meet(word);
      // Initials are words of every text, but for where a fault names somebody by them.
      const isShort = kind === 'words' && words.reduce((sum, [, word]) => sum + word.length, 0) <= INITIALS;
      this.#sought.learn(words, isShort ? 'faults' : seek);
    }
  }

  #learnFrom(all: readonly Character[], isFault: boolean): void {
    for (const characters of [all, withoutTags(all)]) {
      const seen = characters.filter(({ char }) => !isUnseen(char));
      const text = flat(seen);
      for (const { begin, end, kind } of namesToldIn(text)) {
        const place = seen.slice(begin, end);
        if (!isPlayed(textOf(place))) this.#learnAs(kind, place, 'texts', kind === 'name');
      }
      for (const { begin, end, kind } of [...addressesIn(text, isFault), ...numbersIn(text, isFault)])
        this.#learnAs(kind, seen.slice(begin, end), 'texts', false);
    }
  }
}

const overHit = ({ characters, words }: Hit, book: Pseudonyms): Changes =>
  over(words.map(([invention, word]) => book.of(invention, word)).join(''), characters);

/** What a message has outside of its proofs, in its order. */
function* elementsOf(element: Element): Generator<Element> {
  yield element;
  if (!isProof(element.namespace)) for (const child of element.children) yield* elementsOf(child);
}

/** Attributes that SOAP, XML and XML Schema give a meaning. */
const MEANT =
  /^(?:http:\/\/www\.w3\.org\/(?:2001\/XMLSchema-instance|XML\/1998\/namespace|2003\/05\/soap-envelope|2005\/08\/addressing)|http:\/\/schemas\.xmlsoap\.org\/soap\/envelope\/|xml)$/;

function treatmentOfAttribute({ namespace, local, characters }: Attribute): 'kept' | 'invented' {
  const value = textOf(characters).trim();
  if (value === '') return 'kept';
  if (namespace === 'xmlns') return isKnownNamespace(value) ? 'kept' : 'invented';
  if (local === 'encodingStyle' || local === 'actor' || local === 'role' || local === 'schemaLocation')
    return value.split(/\s+/).every(isKnownNamespace) ? 'kept' : 'invented';
  // The header of SOAP that lists the versions which are understood.
  const isMeant =
    (MEANT.test(namespace) || (namespace === '' && local === 'qname')) &&
    /^(?:[\w-]+:)?[\w-]{1,60}$/.test(value);
  return isMeant ? 'kept' : 'invented';
}

const TAG = /<\/?[A-Za-z][^<>]*>/g;

function withoutTags(characters: readonly Character[]): readonly Character[] {
  const text = flat(characters);
  const tags = [...text.matchAll(TAG)];
  if (tags.length === 0) return characters;
  const isIn = new Set(tags.flatMap(({ 0: tag, index }) => Array.from(tag, (_, at) => index + at)));
  return characters.filter((_, at) => !isIn.has(at));
}

/** One unit for each character, so that a place in the text is a place in the list. */
const flat = (characters: readonly Character[]): string =>
  characters.map(({ char }) => (char.length === 1 ? char : '\ufffd')).join('');

const editsOf = (changes: Changes): readonly Edit[] =>
  [...changes].map(([{ begin, raw, write }, char]) => ({
    begin,
    end: begin + raw.length,
    text: write(char),
  }));

function logoEdits({ characters }: Element): readonly Edit[] {
  const logo = logoInPlaceOf(textOf(characters));
  return characters.map(({ begin, raw }, at) => ({
    begin,
    end: begin + raw.length,
    text: at === 0 ? logo : '',
  }));
}

/** Lines stay, so that what comes after it is where it was. */
const blank = (source: string, { begin, end }: Span): Edit => ({
  begin,
  end,
  text: source.slice(begin, end).replace(/[^\r\n]/g, ' '),
});

function written(source: string, edits: readonly Edit[]): string {
  let [text, at] = ['', 0];
  for (const edit of edits.toSorted((a, b) => a.begin - b.begin)) {
    text += source.slice(at, edit.begin) + edit.text;
    at = edit.end;
  }
  return text + source.slice(at);
}
