/** Takes out of a text what would tell the company behind an anonymous ad. */
import type { Stamdata } from '../ad/store-port.js';
import { readLines } from '../html/lines.js';
import { type Word, wordsIn, INVISIBLE } from './word-form.js';
import { type NamingContent, type HiddenName, hiddenNames } from './hidden-names.js';

const REDACTED = '***';

/**
 * Addresses of mail and web, and whatever has as many digits as a CVR, P or phone number, however
 * they are spaced.
 */
const ALWAYS_REDACTED = new RegExp(
  [
    String.raw`(?<!\S)\S*@\S*`,
    String.raw`https?:\/\/\S+`,
    String.raw`(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/\S*)?`,
    String.raw`\+?\p{Nd}(?:[^\p{L}\p{Nd}]{0,3}\p{Nd}){7,}`,
  ].join('|'),
  'giu',
);

/** Characters that may stand between two words of a name. */
const MAX_GAP = 20;

const HOUSE_NUMBER = /[\s,]{1,3}\d{1,4}[a-z]?(?:-\d{1,4}[a-z]?)?(?![\p{L}\p{N}])/iuy;

/**
 * Makes the two readers of an anonymous ad's texts: plain text and HTML in, the same with `***` for
 * every address and long number, and for what hidden-names.ts finds: names of company, P-unit,
 * contact persons, streets and towns, each word of them, words that begin with one, and post codes.
 * Never longer than what went in, and never empty. Takes time in proportion to the text.
 */
export function redaction(ad: NamingContent, stamdata: Stamdata | undefined) {
  const hiddenAt = hiddenNameFinder(hiddenNames(ad, stamdata));
  const text = (plain: string): string =>
    withoutNames(plain.replaceAll(INVISIBLE, '').replaceAll(ALWAYS_REDACTED, redacted), hiddenAt);
  return { text, html: (html: string): string => inHtml(html, text) };
}

const redacted = (found: string): string => REDACTED.slice(0, found.length);

/**
 * The longest name that begins with the i-th word: how many words it has, and whether it is a
 * street.
 */
type HiddenNameAt = (words: readonly Word[], i: number) => { count: number; isStreet: boolean } | undefined;

/**
 * Names are found by their beginning: a word costs as many look-ups as there are lengths, however
 * many names there are.
 */
function hiddenNameFinder(names: readonly HiddenName[]): HiddenNameAt {
  const byBeginning = new Map<string, HiddenName[]>();
  for (const hidden of names) {
    const [first = ''] = hidden.forms;
    byBeginning.set(first, [...(byBeginning.get(first) ?? []), hidden]);
  }
  const lengths = [...new Set(Array.from(byBeginning.keys(), ({ length }) => length))];
  return (words, i) => {
    const form = words[i]?.form ?? '';
    let count = 0;
    let isStreet = false;
    for (const length of lengths) {
      if (length > form.length) continue;
      for (const hidden of byBeginning.get(form.slice(0, length)) ?? []) {
        if (hidden.forms.length < count || !stands(hidden, words, i)) continue;
        isStreet = hidden.isStreet === true || (isStreet && hidden.forms.length === count);
        count = hidden.forms.length;
      }
    }
    return count === 0 ? undefined : { count, isStreet };
  };
}

/** Do the words of a name stand from the i-th word on? */
function stands({ forms, ending }: HiddenName, words: readonly Word[], i: number): boolean {
  return forms.every((form, k) => {
    const word = words[i + k];
    const before = words[i + k - 1];
    if (!word || (k > 0 && before && word.begin - before.end > MAX_GAP)) return false;
    if (k < forms.length - 1) return word.form === form;
    if (ending === 'any') return word.form.startsWith(form);
    const isCapital = /^\p{Lu}/u.test(word.spelling);
    return (word.form === form || word.form === `${form}s`) && (ending === 'genitive' || isCapital);
  });
}

function withoutNames(plain: string, hiddenAt: HiddenNameAt): string {
  const words = wordsIn(plain);
  let written = '';
  let read = 0;
  for (const [i, { begin }] of words.entries()) {
    const found = begin < read ? undefined : hiddenAt(words, i);
    if (!found) continue;
    const last = words[i + found.count - 1]?.end ?? begin;
    const end = found.isStreet ? last + houseNumberLength(plain, last) : last;
    written += plain.slice(read, begin) + redacted(plain.slice(begin, end));
    read = end;
  }
  return written + plain.slice(read);
}

/** Counts the characters of the house number that stands there. */
function houseNumberLength(plain: string, place: number): number {
  HOUSE_NUMBER.lastIndex = place;
  return HOUSE_NUMBER.exec(plain)?.[0].length ?? 0;
}

/** The HTML with its block elements only, the text of each rewritten. */
function inHtml(html: string, rewrite: (plain: string) => string): string {
  let written = '';
  readLines(html, {
    onLine: (text) => {
      written += escaped(rewrite(text));
    },
    onBlock: (tag) => {
      written += tag;
    },
  });
  return written;
}

/** Escapes only what would be read as markup, so that the HTML never gets longer than it was. */
const escaped = (text: string): string => text.replaceAll(/&(?=[#\w])/g, '&amp;').replaceAll('<', '&lt;');
