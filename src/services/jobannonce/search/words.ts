import type { JobannonceType } from '../../../contract/index.js';
import { readLines } from '../html/lines.js';
import { INVISIBLE } from '../public/word-form.js';

type AdTexts = Pick<JobannonceType, 'Titel'> & Partial<Pick<JobannonceType, 'Annoncetekst'>>;

/** The words of an ad as the search index gets them: of its title, of its text. */
export type SearchWords = readonly [titel: string, tekst: string];

/** Of all of an ad, or of as much of it as the public sees. */
export function searchWordsOf({ Titel, Annoncetekst = '' }: AdTexts): SearchWords {
  const lines: string[] = [];
  readLines(Annoncetekst, { onLine: (text) => lines.push(text), onBlock: () => undefined });
  return [searchWords(Titel), searchWords(lines.join(' '))];
}

/**
 * The words of a plain text, small and composed, with nothing but spaces between them. PostgreSQL is left no sign to find a
 * meaning in, nor a capital that its locale may not know.
 */
export const searchWords = (plain: string): string =>
  (USUAL.test(plain)
    ? plain.toLowerCase().replaceAll(NO_USUAL_WORD, ' ')
    : plain
        .normalize('NFKC')
        .replaceAll(INVISIBLE, '')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
  ).trim();

/**
 * What nearly every ad is written with: characters that stay as they are, each by itself, but for capitals. Of these the
 * words are found in a fifth of the time.
 */
const USUAL = /^[\t\n\r -~\u00a0§«»°·À-ÿ–—‘’“”•…€]*$/;
const NO_USUAL_WORD = /[^0-9a-zß-öø-ÿ]+/g;
