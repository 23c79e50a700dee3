/** Finds names that begin inside a word, where a capital shows that they do: `#TeamFjord`. */
import type { NameFinder } from './name-finder.js';
import type { Range } from './seen-text.js';

/** From a capital behind a small letter up to the next one. */
const INNER_WORD = /(?<=\p{Ll})\p{Lu}(?:[\p{Ll}\p{N}\p{M}]|\p{Lu}(?<!\p{Ll}\p{Lu}))*/gu;

/** @param seen a text as a reader sees it (seen-text.ts) */
export function* inJoinedWords(seen: string, names: NameFinder): Generator<Range> {
  for (const { 0: word, index } of seen.matchAll(INNER_WORD))
    for (const { begin, end } of names.find(word)) yield { begin: index + begin, end: index + end };
}
