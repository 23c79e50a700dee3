/** The words of a text, and when two of them are the same to a reader. */
import { normalized } from '../../../unicode.js';

/** A word where it stands: from `begin` up to `end`. */
export interface Word {
  readonly begin: number;
  readonly end: number;
  /** The word as it is written. */
  readonly spelling: string;
  /** The form by which it is compared with other words. */
  readonly form: string;
}

/**
 * Characters that nobody sees and that could part a word: those that show nothing, and controls
 * that are no white space.
 */
export const INVISIBLE = /(?![\t\n\r])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;

/** Marks belong to the letter before them, however it is composed. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text, in their order. */
export function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: spelling, index }) => ({
    begin: index,
    end: index + spelling.length,
    spelling,
    form: wordForm(spelling),
  }));
}

const TWO_LETTER_SPELLINGS: Readonly<Record<string, string>> = { å: 'aa', æ: 'ae', ø: 'oe', ß: 'ss' };

/**
 * The word without its capitals and accents, however wide or composed its letters are; å, æ and ø
 * become aa, ae and oe.
 */
export function wordForm(word: string): string {
  if (/^[\da-z]*$/i.test(word)) return word.toLowerCase();
  return normalized(word, 'NFKC')
    .toLowerCase()
    .replaceAll(/[åæøß]/g, (letter) => TWO_LETTER_SPELLINGS[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(NO_LETTER, '');
}

/**
 * The form of a word and those it has where ø and å are typed with one plain letter, as on a
 * keyboard that has neither: `Østergård`, `Ostergard`.
 */
export function typedForms(form: string): ReadonlySet<string> {
  const plain = form.replaceAll('oe', 'o');
  return new Set([form, plain, form.replaceAll('aa', 'a'), plain.replaceAll('aa', 'a')]);
}

/** Marks, and the joiners that `normalized` puts between them. */
const NO_LETTER = /[\p{M}\u034f]/gu;
