/** Finds in free texts, which the contract does not mark, the persons of the same call. */
import { MASK } from '../../faults/masking.js';
import { loggedText } from '../../soap/retired/logged-text.js';
import { numberToldIn, plainOf } from '../../services/text/cpr-in-text.js';

/** A marked value, with the local name of the element that it stands in. */
export interface Marked {
  readonly local: string;
  readonly value: string;
}

/** Does a text tell a person? */
export type Tells = (text: string) => boolean;

/** Stands for the name of an element, where a word is looked for that may be anybody's name. */
export const UNKNOWN = '';

/** Of a name each part is looked for; of other values only the whole. */
const NAMES: ReadonlySet<string> = new Set(['Fornavne', 'Efternavn', UNKNOWN]);

/** Shorter values are in many texts. */
const SHORTEST = 5;

/** One letter is an initial. */
const SHORTEST_WORD = 2;

/** A phone number has as many digits. */
const SHORTEST_NUMBER = 8;

/** Where a call marks more, no text is looked at and none is kept: requests wait meanwhile. */
export const MOST_MARKED = 200;

/** Ids of ads, orders, calls and messages may have ten digits in a row, which are nobody's. */
export const withoutIds = (text: string): string =>
  text.replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi, '');

/** A little more than is kept of a text. */
const MOST_LOOKED_AT = 70_000;

/**
 * A text tells a person where it has an address of mail, a CPR number or ten digits whoever's they
 * are, and a part of a name or another value that stands in a marked element of the call.
 */
export function tellsOf(marked: readonly Marked[]): Tells {
  if (marked.length > MOST_MARKED) return () => true;
  const names = new Set(marked.flatMap(({ local, value }) => (NAMES.has(local) ? wordsOf(value) : [])));
  const numbers = marked.map(({ value }) => numberIn(value)).filter((number) => number !== undefined);
  const others = new Set(
    marked.filter(({ value }) => value.length >= SHORTEST).map(({ value }) => phraseOf(wordsOf(value))),
  );
  others.delete(phraseOf([]));
  let lookedAt = 0;
  return (whole) => {
    const text = whole.slice(0, MOST_LOOKED_AT);
    lookedAt += text.length;
    if (lookedAt > 2 * MOST_LOOKED_AT) return true;
    if (loggedText(withoutIds(text)) === MASK) return true;
    if (numberToldIn(text, numbers)) return true;
    const words = wordsOf(text);
    if (words.some((word) => names.has(word) || names.has(word.replace(/s$/, '')))) return true;
    const read = phraseOf(words);
    return [...others].some((phrase) => read.includes(phrase));
  };
}

function numberIn(value: string): string | undefined {
  const digits = value.replaceAll(/[\s()+-]/g, '');
  // A phone number may be written with the code of its country, and without.
  return digits.length >= SHORTEST_NUMBER && /^\d+$/.test(digits)
    ? digits.slice(-SHORTEST_NUMBER)
    : undefined;
}

/** Words with a space on each side, so that none is found within another one. */
const phraseOf = (words: readonly string[]): string => ` ${words.join(' ')} `;

const wordsOf = (text: string): readonly string[] =>
  plainOf(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word.length >= SHORTEST_WORD);
