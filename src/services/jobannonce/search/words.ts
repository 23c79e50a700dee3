import type { JobannonceType } from '../../../contract/index.js';
import { readLines } from '../../html/lines.js';
import { normalized } from '../../../unicode.js';
import { INVISIBLE } from '../public/word-form.js';

type AdTexts = Pick<JobannonceType, 'Titel'> & Partial<Pick<JobannonceType, 'Annoncetekst'>>;

/** The words of an ad as the search index gets them: of its title, of its text. */
export type SearchWords = readonly [titel: string, tekst: string];

/** The words of all of an ad, or of as much of it as the public sees. */
export function searchWordsOf({ Titel, Annoncetekst = '' }: AdTexts): SearchWords {
  const lines: string[] = [];
  readLines(Annoncetekst, { onLine: (text) => lines.push(text), onBlock: () => undefined });
  return [searchWords(Titel), searchWords(lines.join(' '))];
}

/**
 * The words of a plain text in small, composed letters with nothing but spaces between them:
 * PostgreSQL is left no sign to find a meaning in, and no capital that its locale may not know.
 */
export const searchWords = (plain: string): string =>
  (USUAL.test(plain)
    ? plain.toLowerCase().replaceAll(NO_USUAL_WORD, ' ')
    : normalized(plain, 'NFKC')
        .replaceAll(INVISIBLE, '')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
  ).trim();

/**
 * The characters that nearly every ad is written with: each stays as it is, but for capitals. The
 * words of such a text are found in a fifth of the time.
 */
const USUAL = /^[\t\n\r -~\u00a0§«»°·À-ÿ–—‘’“”•…€]*$/;
const NO_USUAL_WORD = /[^0-9a-zß-öø-ÿ]+/g;
