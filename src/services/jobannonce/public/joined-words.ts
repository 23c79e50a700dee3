/**
 * Finds names that begin inside a word: where a change of its letters shows that they do
 * (`#TeamFjord`, `TEAMFjord`, `1fjord`), and anywhere in a hashtag, which is words written as one.
 */
import type { NameFinder } from './name-finder.js';
import type { Range } from './seen-text.js';

/** A capital behind a small letter, one before a small letter, or a letter behind a digit. */
const BEGIN = String.raw`(?<=\p{Ll})\p{Lu}|(?<=\p{Lu})\p{Lu}(?=\p{Ll})|(?<=\p{N})\p{L}`;
/** From there up to the next such capital. */
const INNER_WORD = new RegExp(String.raw`(?:${BEGIN})(?:[\p{Ll}\p{N}\p{M}]|\p{Lu}(?<!\p{Ll}\p{Lu}))*`, 'gu');

/** A hashtag; nobody reads further than this. */
const HASHTAG = /(?<=#)[\p{L}\p{N}\p{M}]{1,80}/gu;

/**
 * @param seen a text as a reader sees it (seen-text.ts)
 * @param long makes what finds the names of so many letters that no word has them by chance
 */
export function* inJoinedWords(seen: string, names: NameFinder, long: () => NameFinder): Generator<Range> {
  for (const { 0: word, index } of seen.matchAll(INNER_WORD)) yield* moved(names.find(word), index);
  for (const { 0: tag, index } of seen.matchAll(HASHTAG)) {
    for (let i = 1; i < tag.length; i += 1) {
      const [found] = long().find(tag.slice(i));
      if (found?.begin !== 0) continue;
      yield* moved([found], index + i);
      break;
    }
  }
}

function* moved(ranges: Iterable<Range>, by: number): Generator<Range> {
  for (const { begin, end } of ranges) yield { begin: by + begin, end: by + end };
}
