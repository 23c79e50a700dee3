/**
 * Finds hidden names among the words of a text. A tree of words: from each word of a text it is
 * gone down once, however many names there are, so the time is in proportion to the text.
 */
import type { Ending, HiddenName } from './hidden-names.js';
import type { Range } from './seen-text.js';
import { type Word, wordsIn } from './word-form.js';

/** Characters that may stand between two words of a name. */
const MAX_GAP = 20;
/** A name is gone down so many words; what is longer is as many names. */
const MAX_WORDS = 20;
/** So many letters tell a word from another. */
const MAX_LETTERS = 60;

/** A house number behind a street. */
const HOUSE_NUMBER = /[\s,]{1,3}(?:nr\.?\s?)?\d{1,4}[a-z]?(?:-\d{1,4}[a-z]?)?(?![\p{L}\p{N}])/iuy;

/** A name where it stands. */
export interface FoundName extends Range {
  /** Where its last word begins, and how many letters of that word's form tell it. */
  readonly lastWord: number;
  readonly letters: number;
}

/** What a last word must be, and what is hidden with it. */
interface Last {
  readonly ending: Ending;
  readonly isStreet: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly lasts: Map<string, Last>;
  /** How many letters its last words have. */
  readonly lengths: Set<number>;
}

const newNode = (): Node => ({ next: new Map(), lasts: new Map(), lengths: new Set() });

/** The endings, each allowing less than the one before it. */
const ENDINGS: readonly Ending[] = ['any', 'genitive', 'name'];

export class NameFinder {
  readonly #root = newNode();

  constructor(names: Iterable<HiddenName>) {
    for (const name of names) {
      for (let at = 0; at < name.forms.length; at += MAX_WORDS)
        this.#put(name, name.forms.slice(at, at + MAX_WORDS));
    }
  }

  /** The places of names in a text as a reader sees it (seen-text.ts), in their order. */
  *find(seen: string): Generator<FoundName> {
    const words = wordsIn(seen);
    let read = 0;
    for (const [i, word] of words.entries()) {
      const found = i < read ? undefined : this.#longest(words, i);
      if (!found) continue;
      read = i + found.count;
      const { begin: lastWord, end } = words[read - 1] ?? word;
      const houseNumber = found.isStreet ? houseNumberLength(seen, end) : 0;
      yield { begin: word.begin, end: end + houseNumber, lastWord, letters: found.letters };
    }
  }

  #put({ ending, isStreet = false }: HiddenName, forms: readonly string[]): void {
    let node = this.#root;
    for (const form of forms.slice(0, -1)) {
      const next = node.next.get(form) ?? newNode();
      node.next.set(form, next);
      node = next;
    }
    const last = forms.at(-1) ?? '';
    const form = last.slice(0, MAX_LETTERS);
    const known = node.lasts.get(form);
    const endings = [known?.ending, form === last ? ending : 'any'];
    node.lengths.add(form.length);
    node.lasts.set(form, {
      ending: ENDINGS.find((one) => endings.includes(one)) ?? ending,
      isStreet: isStreet || (known?.isStreet ?? false),
    });
  }

  /** The longest name that begins with the i-th word. */
  #longest(words: readonly Word[], i: number): Longest | undefined {
    let found: Longest | undefined;
    let node: Node | undefined = this.#root;
    for (let k = i; node; k += 1) {
      const word = words[k];
      const before = words[k - 1];
      if (!word || (k > i && before && word.begin - before.end > MAX_GAP)) break;
      const last = lastOf(node, word);
      if (last) found = { ...last, count: k - i + 1 };
      node = node.next.get(word.form);
    }
    return found;
  }
}

interface Found {
  readonly letters: number;
  readonly isStreet: boolean;
}

interface Longest extends Found {
  /** How many words it has. */
  readonly count: number;
}

/** The shortest last word of a name that this word is or begins with. */
function lastOf({ lasts, lengths }: Node, { form, spelling }: Word): Found | undefined {
  let found: Found | undefined;
  for (const letters of lengths) {
    const last = letters > form.length ? undefined : lasts.get(form.slice(0, letters));
    if (!last || !endsSo(last.ending, form.slice(letters), spelling)) continue;
    const isStreet = last.isStreet || (found?.isStreet ?? false);
    found = { letters: Math.min(letters, found?.letters ?? letters), isStreet };
  }
  return found;
}

/** @param rest what the word has behind the form of the name */
function endsSo(ending: Ending, rest: string, spelling: string): boolean {
  if (ending === 'any') return true;
  return (rest === '' || rest === 's') && (ending === 'genitive' || /^\p{Lu}/u.test(spelling));
}

/** Counts the characters of the house number that stands there. */
function houseNumberLength(seen: string, place: number): number {
  HOUSE_NUMBER.lastIndex = place;
  return HOUSE_NUMBER.exec(seen)?.[0].length ?? 0;
}
