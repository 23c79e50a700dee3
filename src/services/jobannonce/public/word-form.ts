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

/** The words of a text, in their order. Marks that stand alone are none: they have no letter. */
export function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: spelling, index }) => ({
    begin: index,
    end: index + spelling.length,
    spelling,
    form: wordForm(spelling),
  })).filter(({ form }) => form !== '');
}

/** Letters of two letters; those of Swedish and German are a letter and a mark here. */
const TWO_LETTER_SPELLINGS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss' };
const DANISH = /^[\da-zæøå]*$/i;
const RING = '\u030a';
const DIAERESIS = '\u0308';
/** A stroke through an `o`. */
const STROKES = /[\u0335-\u0338]/;

/**
 * The word without its capitals and accents, however wide or composed its letters are; å, æ and ø
 * become aa, ae and oe, and so do the ä and ö of other keyboards.
 */
export function wordForm(word: string): string {
  if (/^[\da-z]*$/i.test(word)) return word.toLowerCase();
  // Nothing in it is to be normalised, which takes five times as long.
  if (DANISH.test(word)) return inTwoLetters(word.toLowerCase());
  return inTwoLetters(
    normalized(word, 'NFKC')
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/([ao])([\p{M}\u034f]+)/gu, (_, letter: string, marks: string) => marked(letter, marks)),
  ).replaceAll(NO_LETTER, '');
}

const inTwoLetters = (word: string): string =>
  word.replaceAll(/[æøåß]/g, (letter) => TWO_LETTER_SPELLINGS[letter] ?? letter);

function marked(letter: string, marks: string): string {
  if (letter === 'a' && marks.includes(RING)) return 'aa';
  if (letter === 'o' && STROKES.test(marks)) return 'oe';
  return marks.includes(DIAERESIS) ? `${letter}e` : letter;
}

/**
 * The form of a word and those it has where æ, ø and å are typed with one plain letter, as on a
 * keyboard that has none of them: `Østergård`, `Ostergard`.
 */
export function typedForms(form: string): ReadonlySet<string> {
  let forms = [form];
  for (const [two, plain] of [
    ['oe', 'o'],
    ['aa', 'a'],
    ['ae', 'a'],
  ] as const)
    if (form.includes(two)) forms = forms.flatMap((one) => [one, one.replaceAll(two, plain)]);
  return new Set(forms);
}

/** Marks, and the joiners that `normalized` puts between them. */
const NO_LETTER = /[\p{M}\u034f]/gu;
