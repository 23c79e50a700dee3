/** Says whether two words of a text may be parts of one that a reader puts together. */
import type { Word } from './word-form.js';

/**
 * What parts a word, as how many letters it must have for a reader to put it together: any where
 * signs stand between letters that stand alone (`F J O R D`, `F.J.O.R.D`); some over the end of a
 * line or a block, with or without a hyphen, and over a sign or two (`Fjor.dens`, `Fj(or)dens`);
 * many over a blank (`Fjor dens`), where other words meet too.
 */
export type Parting = number;
const OVER_LETTERS: Parting = 0;
const OVER_SIGNS: Parting = 4;
const OVER_BLANK: Parting = 8;

const ONE_LETTER = /^\p{L}\p{M}*$/u;
const BETWEEN_LETTERS = /^[^\p{L}\p{N}\n]{1,3}$/u;
const END_OF_LINE = /^(?:[-\u2010-\u2013] ?\s*|\s*\n\s*)$/u;
const HYPHEN = /^[-\u2010\u2011]$/;
const SIGNS = /^[^\p{L}\p{N}\s]{1,2}$/u;
/** Signs group the digits of a sum: `5.000`. */
const DIGIT = /\p{N}/u;
/** A hyphen behind one or two letters joins words (`IT-service`). */
const MIN_LETTERS_BEFORE_HYPHEN = 3;

/** @param seen a text as a reader sees it (seen-text.ts), in which they follow each other */
export function partingOf(seen: string, before: Word, after: Word): Parting | undefined {
  if (after.begin - before.end > MAX_PARTING) return undefined;
  const between = seen.slice(before.end, after.begin);
  if (ONE_LETTER.test(before.spelling) && ONE_LETTER.test(after.spelling) && BETWEEN_LETTERS.test(between))
    return OVER_LETTERS;
  if (HYPHEN.test(between)) {
    const joins = before.spelling.length < MIN_LETTERS_BEFORE_HYPHEN || DIGIT.test(before.spelling);
    return joins ? undefined : OVER_SIGNS;
  }
  if (END_OF_LINE.test(between)) return OVER_SIGNS;
  if (DIGIT.test(before.spelling) || DIGIT.test(after.spelling)) return undefined;
  if (between === ' ') return OVER_BLANK;
  return SIGNS.test(between) ? OVER_SIGNS : undefined;
}

/** A hyphen, a blank and the end of a block. */
const MAX_PARTING = 8;
