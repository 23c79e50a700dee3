/** The real values of a recording, and where they stand in texts, in whatever spelling. */
import { type Character, charactersOf, textOf } from './characters.js';
import type { Invention } from './inventions.js';
import { skeletonOf } from './skeleton.js';
import type { Words } from './variants.js';

interface Value {
  readonly words: Words;
  /** It is looked for in the texts of faults only. */
  readonly inFaults: boolean;
}

const LEAST_LETTERS = 2;
const LEAST_DIGITS = 5;
/** A word of so few may be another one: `bo` is a verb, and Bo is a man. */
const SMALL = 3;
/** From so many letters on, another word may follow at once: `Sørens`. */
const BEGINS = 4;
/** From so many, one may stand before it too. */
const INSIDE = 6;
/** From so many digits on, others may stand around them. */
const LONG = 8;
const LEAST_OF_CUT = 3;

export interface Hit {
  /** Letters and digits, in their order. */
  readonly characters: readonly Character[];
  readonly words: Words;
}

export class Sought {
  /** By its words with a space between. */
  readonly #values = new Map<string, Value>();
  #compiled: Compiled | undefined;

  /** @param seek as in personal.ts */
  learn(words: Words, seek: 'texts' | 'faults'): void {
    const text = words.map(([, word]) => word).join(' ');
    const { length } = text.replaceAll(' ', '');
    const isNumber = /^[\d ]+$/.test(text);
    const inFaults = seek === 'faults' && length < LONG;
    if (length < (isNumber && !inFaults ? LEAST_DIGITS : LEAST_LETTERS)) return;
    const known = this.#values.get(text);
    if (known && (!known.inFaults || inFaults)) return;
    this.#values.set(text, { words, inFaults });
    this.#compiled = undefined;
  }

  /** Where they stand, the longest first where two overlap. */
  find(characters: readonly Character[], isFault: boolean): readonly Hit[] {
    const { text, characters: places } = skeletonOf(characters);
    const { texts, faults, byLetters } = (this.#compiled ??= compiled(this.#values));
    const pattern = isFault ? faults : texts;
    const found = (pattern ? [...text.matchAll(pattern)] : []).flatMap((match): readonly Hit[] => {
      const taken = seenOf(places.slice(match.index, match.index + match[0].length));
      const [first] = taken;
      const value = byLetters.get(match[0].replaceAll(' ', ''));
      const isSmall = taken.length <= SMALL && !/\d/.test(match[0]) && !(isFault && value?.inFaults);
      if (isSmall && first && first.char === first.char.toLowerCase()) return [];
      return value ? [{ characters: taken, words: value.words }] : [];
    });
    const isCut = /[\p{L}\p{N}]…\s*$/u.test(textOf(characters.slice(-4)));
    return isCut ? [...found, ...this.#cut(text, places)] : found;
  }

  /** Does one of the real values that are meant stand in the text? */
  stands(text: string, which: keyof typeof MEANT): boolean {
    const chosen = [...this.#values].filter(([, value]) => MEANT[which](value));
    const pattern = patternOf(chosen);
    return pattern?.test(skeletonOf(charactersOf(text, 0, true)).text) ?? false;
  }

  /** A fault shows the beginning of a long value: the last word may be half a name. */
  #cut(text: string, places: readonly (Character | undefined)[]): readonly Hit[] {
    const letters = text.replaceAll(' ', '');
    const all = [...this.#values.values()].find(({ words }) => lettersOf(words).startsWith(letters));
    if (all && letters.length >= LONG) return [{ characters: seenOf(places), words: all.words }];
    const last = /[^ ]+$/.exec(text);
    if (!last || last[0].length < LEAST_OF_CUT) return [];
    const whole = [...this.#values.values()]
      .flatMap(({ words }) => words)
      .find(([, word]) => word.startsWith(last[0]));
    return whole ? [{ characters: seenOf(places.slice(last.index)), words: [whole] }] : [];
  }
}

const lettersOf = (words: Words): string => words.map(([, word]) => word).join('');

const seenOf = (places: readonly (Character | undefined)[]): readonly Character[] =>
  places.filter((one) => one !== undefined);

const NUMBERS: ReadonlySet<Invention> = new Set(['phone', 'cpr', 'cvr', 'unit', 'guid', 'topLevel']);
const lengthOf = ({ words }: Value): number => words.reduce((sum, [, word]) => sum + word.length, 0);

const MEANT = {
  /** Numbers and addresses: no text of the contract has one of them by chance. */
  numbers: (value: Value) =>
    lengthOf(value) >= LONG && value.words.some(([invention]) => NUMBERS.has(invention)),
  /** Long enough to be told from chance. */
  long: (value: Value) => lengthOf(value) >= INSIDE && !value.inFaults,
  words: (value: Value) => lengthOf(value) >= BEGINS && !value.inFaults,
} as const;

interface Compiled {
  readonly texts: RegExp | undefined;
  readonly faults: RegExp | undefined;
  /** The values by what they are made of, without spaces. */
  readonly byLetters: ReadonlyMap<string, Value>;
}

function compiled(values: ReadonlyMap<string, Value>): Compiled {
  const ordered = [...values].toSorted(([a], [b]) => b.length - a.length);
  return {
    texts: patternOf(ordered.filter(([, { inFaults }]) => !inFaults)),
    faults: patternOf(ordered),
    byLetters: new Map(
      ordered.toReversed().map(([text, value]) => [text.replaceAll(' ', ''), value] as const),
    ),
  };
}

const patternOf = (chosen: readonly (readonly [string, Value])[]): RegExp | undefined =>
  chosen.length === 0 ? undefined : new RegExp(chosen.map(spellingsOf).join('|'), 'gu');

const START = '(?<![^ ])';
const END = '(?![^ ])';
const GENITIVE = '(?=s?(?![^ ]))';

function spellingsOf([text, { inFaults }]: readonly [string, Value]): string {
  const letters = text.replaceAll(' ', '');
  const isNumber = /^\d+$/.test(letters);
  // Digits may be parted anywhere, and so may what is no word; words only between them.
  const isParted =
    (isNumber && !inFaults) || (letters === text && letters.length >= LONG && /\d/.test(letters));
  const body = isParted ? Array.from(letters).join(' ?') : text.replaceAll(' ', ' ?');
  if (isNumber) return letters.length >= LONG && !inFaults ? body : START + body + END;
  return (letters.length >= INSIDE ? '' : START) + body + (letters.length >= BEGINS ? '' : GENITIVE);
}
