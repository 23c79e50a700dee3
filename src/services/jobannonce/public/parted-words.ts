/** Says whether two words of a text may be parts of one that a reader puts together. */
import type { Word } from './word-form.js';

/**
 * What parts a word, from the weakest sign to the strongest: signs between letters that stand alone
 * (`F J O R D`, `F.J.O.R.D`); the end of a line or a block, with or without a hyphen, and a hyphen
 * that once stood at one.
 */
export type Parting = 'letters' | 'line';

const ONE_LETTER = /^\p{L}\p{M}*$/u;
const BETWEEN_LETTERS = /^[^\p{L}\p{N}\n]{1,3}$/u;
const END_OF_LINE = /^(?:[-\u2010-\u2013] ?\s*|\s*\n\s*)$/u;
const HYPHEN = /^[-\u2010\u2011]$/;
/** A hyphen behind one or two letters joins words (`IT-service`). */
const MIN_LETTERS_BEFORE_HYPHEN = 3;

/** @param seen a text as a reader sees it (seen-text.ts), in which they follow each other */
export function partingOf(seen: string, before: Word, after: Word): Parting | undefined {
  if (after.begin - before.end > MAX_PARTING) return undefined;
  const between = seen.slice(before.end, after.begin);
  if (ONE_LETTER.test(before.spelling) && ONE_LETTER.test(after.spelling) && BETWEEN_LETTERS.test(between))
    return 'letters';
  if (HYPHEN.test(between)) {
    const joins = before.spelling.length < MIN_LETTERS_BEFORE_HYPHEN || /\p{N}/u.test(before.spelling);
    return joins ? undefined : 'line';
  }
  return END_OF_LINE.test(between) ? 'line' : undefined;
}

/** A hyphen, a blank and the end of a block. */
const MAX_PARTING = 8;
