/**
 * Finds hidden names among the words of a text. A tree of words: from each word of a text it is
 * gone down once, however many names there are, so the time is in proportion to the text.
 */
import { type Ending, ENDINGS, type HiddenName } from './hidden-names.js';
import { type Parting, partingOf } from './parted-words.js';
import type { Range } from './seen-text.js';
import { type Word, wordForm, wordsIn } from './word-form.js';

/** Characters that may stand between two words of a name. */
const MAX_GAP = 20;
/** A name is gone down so many words; what is longer is as many names. */
const MAX_WORDS = 20;
/** So many letters tell a word from another. */
const MAX_LETTERS = 60;

/** A house number behind a street. */
const HOUSE_NUMBER = /[\s,]{1,3}(?:nr\.?\s?)?\d{1,4}[a-z]?(?:-\d{1,4}[a-z]?)?(?![\p{L}\p{N}])/iuy;

/** What a last word must be, and what is hidden with it. */
interface Last {
  readonly ending: Ending;
  readonly isStreet: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly lasts: Map<string, Last>;
  /** How many letters these words have. */
  readonly lengths: Readonly<Record<'next' | 'lasts', Set<number>>>;
  /** How many the longest of them has. */
  longest: number;
}

const newNode = (): Node => ({
  ...{ next: new Map(), lasts: new Map(), longest: 0 },
  lengths: { next: new Set(), lasts: new Set() },
});

export class NameFinder {
  readonly #root = newNode();

  constructor(names: Iterable<HiddenName>) {
    for (const name of names) {
      for (let at = 0; at < name.forms.length; at += MAX_WORDS)
        this.#put(name, name.forms.slice(at, at + MAX_WORDS));
    }
  }

  /** The places of names in a text as a reader sees it (seen-text.ts), in their order. */
  *find(seen: string): Generator<Range> {
    const words = wordsIn(seen);
    const text = { words, partings: partingsOf(seen, words) };
    let read = 0;
    for (const [i, { begin }] of words.entries()) {
      const found = i < read ? undefined : longest(text, this.#root, i);
      if (!found) continue;
      read = found.last + 1;
      const end = words[found.last]?.end ?? begin;
      yield { begin, end: end + (found.isStreet ? houseNumberLength(seen, end) : 0) };
    }
  }

  #put({ ending, isStreet = false }: HiddenName, forms: readonly string[]): void {
    let node = this.#root;
    for (const form of forms.slice(0, -1)) {
      const next = node.next.get(form) ?? newNode();
      node.next.set(form, next);
      node.lengths.next.add(form.length);
      node.longest = Math.max(node.longest, form.length);
      node = next;
    }
    const last = forms.at(-1) ?? '';
    const form = last.slice(0, MAX_LETTERS);
    const known = node.lasts.get(form);
    const endings = [known?.ending, form === last ? ending : 'any'];
    node.lengths.lasts.add(form.length);
    node.longest = Math.max(node.longest, form.length);
    node.lasts.set(form, {
      ending: ENDINGS.find((one) => endings.includes(one)) ?? ending,
      isStreet: isStreet || (known?.isStreet ?? false),
    });
  }
}

interface Text {
  readonly words: readonly Word[];
  /** What parts each word from the one before it, where both may be of one word. */
  readonly partings: readonly (Parting | undefined)[];
}

const partingsOf = (seen: string, words: readonly Word[]): Text['partings'] =>
  words.map((word, k) => {
    const before = words[k - 1];
    return before && partingOf(seen, before, word);
  });

interface Found {
  readonly isStreet: boolean;
  /** Which word of the text is its last one. */
  readonly last: number;
}

/**
 * The longest name that goes on from this node with the i-th word of the text. A word of a name may
 * stand there in parts; what comes behind the part that tells it is another word.
 */
function longest(text: Text, node: Node, i: number): Found | undefined {
  let found: Found | undefined;
  let put = { form: '', spelling: '' };
  let needed: Parting = 0;
  for (let k = i; ; k += 1) {
    const word = text.words[k];
    const isFurther = k > i;
    const parting = isFurther ? text.partings[k] : 0;
    if (!word || parting === undefined || (isFurther && put.form.length >= node.longest)) return found;
    needed = Math.max(needed, parting);
    const { length: told } = put.form;
    put = { form: put.form + word.form, spelling: put.spelling + word.spelling };
    if (put.form.length < needed) continue;
    const last = lastOf(node, put, Math.max(told, needed - 1));
    if (last) found = { isStreet: last.isStreet, last: k };
    const next = node.lengths.next.has(put.form.length) ? node.next.get(put.form) : undefined;
    const further = next && isNear(text, k) ? longest(text, next, k + 1) : undefined;
    if (further && further.last > (found?.last ?? -1)) found = further;
  }
}

/** Do the k-th word and the one behind it stand so near that both may be of one name? */
function isNear({ words }: Text, k: number): boolean {
  const [word, behind] = [words[k], words[k + 1]];
  return word !== undefined && behind !== undefined && behind.begin - word.end <= MAX_GAP;
}

/**
 * The last words of names that this word is or begins with.
 * @param told so many letters tell none
 */
function lastOf(
  { lasts, lengths }: Node,
  { form, spelling }: Pick<Word, 'form' | 'spelling'>,
  told: number,
): Pick<Last, 'isStreet'> | undefined {
  let found: { isStreet: boolean } | undefined;
  for (let letters = told + 1; letters <= Math.min(form.length, MAX_LETTERS); letters += 1) {
    const last = lengths.lasts.has(letters) ? lasts.get(form.slice(0, letters)) : undefined;
    if (!last || !endsSo(last.ending, form.slice(letters), spelling, letters)) continue;
    found = { isStreet: last.isStreet || (found?.isStreet ?? false) };
  }
  return found;
}

const CAPITAL = /^\p{Lu}/u;

/**
 * @param rest what the word has behind the form of the name
 * @param letters how many letters that form has
 */
function endsSo(ending: Ending, rest: string, spelling: string, letters: number): boolean {
  if (ending === 'any') return true;
  const isWhole = rest === '' || rest === 's';
  if (ending === 'genitive') return isWhole;
  if (ending === 'name') return isWhole && CAPITAL.test(spelling);
  if (isWhole || isShownBehind(spelling, letters)) return true;
  return ending === 'capital' && CAPITAL.test(spelling);
}

/** Up to where the letters become large, small or digits. */
const UNTIL_CHANGE = /^(?:\p{Lu}{2,}(?=\p{Ll})|\p{Lu}?\p{Ll}+(?=\p{Lu})|\P{N}+(?=\p{N}))/u;

/** Does a change of its letters show that the name ends there: `DSBer`, `MorService`? */
function isShownBehind(spelling: string, letters: number): boolean {
  const [name] = UNTIL_CHANGE.exec(spelling) ?? [];
  return name !== undefined && wordForm(name).length === letters;
}

/** Counts the characters of the house number that stands there. */
function houseNumberLength(seen: string, place: number): number {
  HOUSE_NUMBER.lastIndex = place;
  return HOUSE_NUMBER.exec(seen)?.[0].length ?? 0;
}
