/** Takes out of a text what would tell the company behind an anonymous ad. */
import type { Stamdata } from '../ad/store-port.js';
import { readLines } from '../html/lines.js';
import { type Word, wordsIn, INVISIBLE } from './word-form.js';
import { type Navngivende, type HiddenName, hiddenNames } from './hidden-names.js';

const SLOERET = '***';

/** Addresses of mail and web, and all that has as many digits as a CVR, P- or phone number, however it is spaced. */
const ALTID = new RegExp(
  [
    String.raw`(?<!\S)\S*@\S*`,
    String.raw`https?:\/\/\S+`,
    String.raw`(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/\S*)?`,
    String.raw`\+?\p{Nd}(?:[^\p{L}\p{Nd}]{0,3}\p{Nd}){7,}`,
  ].join('|'),
  'giu',
);

/** Signs between two words of a name, at most. */
const MELLEMRUM = 20;

const HUSNUMMER = /[\s,]{1,3}\d{1,4}[a-z]?(?:-\d{1,4}[a-z]?)?(?![\p{L}\p{N}])/iuy;

/**
 * Makes the two readers of an anonymous ad's texts: plain text and HTML in, the same with `***` for every address and long
 * number, and for what skjulte-navne.ts finds: names of company, P-unit, contact persons, streets and towns, each word of
 * them, words that begin with one, and post codes. Never longer than what went in, and never empty. Takes time in proportion
 * to the text.
 */
export function redaction(ad: Navngivende, stamdata: Stamdata | undefined) {
  const skjultI = opslag(hiddenNames(ad, stamdata));
  const text = (plain: string): string =>
    udenNavne(plain.replaceAll(INVISIBLE, '').replaceAll(ALTID, sloeret), skjultI);
  return { text, html: (html: string): string => iHtml(html, text) };
}

const sloeret = (found: string): string => SLOERET.slice(0, found.length);

/** The longest name that begins with the i-th word: how many words it has, and whether it is a street. */
type HiddenNames = (words: readonly Word[], i: number) => { count: number; vej: boolean } | undefined;

/** By its beginning, so that a word costs as many look-ups as there are lengths, however many names there are. */
function opslag(skjulte: readonly HiddenName[]): HiddenNames {
  const byBeginning = new Map<string, HiddenName[]>();
  for (const skjult of skjulte) {
    const [first = ''] = skjult.forms;
    byBeginning.set(first, [...(byBeginning.get(first) ?? []), skjult]);
  }
  const lengths = [...new Set(Array.from(byBeginning.keys(), ({ length }) => length))];
  return (words, i) => {
    const form = words[i]?.form ?? '';
    let count = 0;
    let vej = false;
    for (const length of lengths) {
      if (length > form.length) continue;
      for (const skjult of byBeginning.get(form.slice(0, length)) ?? []) {
        if (skjult.forms.length < count || !stands(skjult, words, i)) continue;
        vej = skjult.vej === true || (vej && skjult.forms.length === count);
        count = skjult.forms.length;
      }
    }
    return count === 0 ? undefined : { count, vej };
  };
}

/** Do the words of a name stand from the i-th word on? */
function stands({ forms, slutning }: HiddenName, words: readonly Word[], i: number): boolean {
  return forms.every((form, k) => {
    const word = words[i + k];
    const before = words[i + k - 1];
    if (!word || (k > 0 && before && word.begin - before.end > MELLEMRUM)) return false;
    if (k < forms.length - 1) return word.form === form;
    if (slutning === 'alt') return word.form.startsWith(form);
    const isCapital = /^\p{Lu}/u.test(word.skrevet);
    return (word.form === form || word.form === `${form}s`) && (slutning === 'ejefald' || isCapital);
  });
}

function udenNavne(plain: string, skjultI: HiddenNames): string {
  const words = wordsIn(plain);
  let written = '';
  let read = 0;
  for (const [i, { begin }] of words.entries()) {
    const found = begin < read ? undefined : skjultI(words, i);
    if (!found) continue;
    const last = words[i + found.count - 1]?.end ?? begin;
    const end = found.vej ? last + husnummerAt(plain, last) : last;
    written += plain.slice(read, begin) + sloeret(plain.slice(begin, end));
    read = end;
  }
  return written + plain.slice(read);
}

/** How many characters the house number takes that stands there. */
function husnummerAt(plain: string, place: number): number {
  HUSNUMMER.lastIndex = place;
  return HUSNUMMER.exec(plain)?.[0].length ?? 0;
}

/** The HTML with its blocks only, their texts rewritten. */
function iHtml(html: string, rewrite: (plain: string) => string): string {
  let written = '';
  readLines(html, {
    linje: (text) => {
      written += escaped(rewrite(text));
    },
    blok: (tag) => {
      written += tag;
    },
  });
  return written;
}

/** Only where it would be read as markup, so that nothing grows. */
const escaped = (text: string): string => text.replaceAll(/&(?=[#\w])/g, '&amp;').replaceAll('<', '&lt;');
