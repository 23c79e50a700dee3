/** The words of a text, and when two of them are the same to a reader. */

/** A word where it stands: from `begin` up to `end`. */
export interface Word {
  readonly begin: number;
  readonly end: number;
  readonly skrevet: string;
  /** What it is compared by. */
  readonly form: string;
}

/** Characters that nobody sees, and which could part a word: all that show nothing, and controls that are no white space. */
export const INVISIBLE = /(?![\t\n\r])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;

/** Marks belong to the letter before them, however it is composed. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

export function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: skrevet, index }) => ({
    begin: index,
    end: index + skrevet.length,
    skrevet,
    form: wordForm(skrevet),
  }));
}

const BOGSTAVER: Readonly<Record<string, string>> = { å: 'aa', æ: 'ae', ø: 'oe', ß: 'ss' };

/** Without regard to capitals, accents, width, how letters are composed, or whether å is written aa, ø oe and æ ae. */
export function wordForm(word: string): string {
  if (/^[\da-z]*$/i.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[åæøß]/g, (letter) => BOGSTAVER[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '');
}
