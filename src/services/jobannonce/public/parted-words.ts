/** Finds names in a text that are seen only when the parts of a word are put together. */
import type { FoundName, NameFinder } from './name-finder.js';
import type { Range } from './seen-text.js';
import { wordForm } from './word-form.js';

/**
 * What parts a word: the end of a line; a hyphen that once stood at one, with or without the white
 * space behind it; and one sign between letters that stand alone (`F J O R D`, `F.J.O.R.D`). A
 * hyphen behind one or two letters joins words (`IT-service`).
 */
const PARTING = new RegExp(
  [
    String.raw`(?<=[\p{L}\p{N}\p{M}])(?:[-\u2010-\u2013]\s|\n)(?=[\p{L}\p{N}])`,
    String.raw`(?<=\p{L}{3})[-\u2010\u2011](?=\p{L})`,
    String.raw`(?<=(?<![\p{L}\p{N}\p{M}])\p{L})[ ._·-](?=\p{L}(?![\p{L}\p{N}\p{M}]))`,
  ].join('|'),
  'gu',
);

/** A name is looked for in so many characters of a word that is put together. */
const MAX_WORD = 200;

interface Parting {
  /** Its place in the text that is put together. */
  readonly place: number;
  /** Where it stands in the text as it is seen, and where that goes on. */
  readonly begin: number;
  readonly end: number;
}

/** @param seen a text as a reader sees it (seen-text.ts) */
export function* inPartedWords(seen: string, names: NameFinder): Generator<Range> {
  const partings = partingsOf(seen);
  if (partings.length === 0) return;
  const whole = seen.replaceAll(PARTING, '');
  let past = 0;
  for (const name of names.find(whole)) {
    while ((partings[past]?.place ?? Infinity) <= name.begin) past += 1;
    const begin = name.begin + shiftOf(partings[past - 1]);
    const told = toldAt(whole, name, partings, past);
    if (told) yield { begin, end: told.begin };
    let last = past;
    while ((partings[last]?.place ?? Infinity) < name.end) last += 1;
    if (!told) yield { begin, end: name.end + shiftOf(partings[last - 1]) };
    past = last;
  }
}

function partingsOf(seen: string): Parting[] {
  let removed = 0;
  return Array.from(seen.matchAll(PARTING), ({ 0: { length }, index: begin }) => {
    const place = begin - removed;
    removed += length;
    return { place, begin, end: begin + length };
  });
}

const shiftOf = (parting: Parting | undefined): number => (parting ? parting.end - parting.place : 0);

/**
 * Where the last word of the name is parted, when all that tells the name stands before: then what
 * comes behind is another word.
 */
function toldAt(
  whole: string,
  { lastWord, letters, end }: FoundName,
  partings: readonly Parting[],
  from: number,
): Parting | undefined {
  for (let i = from; ; i += 1) {
    const parting = partings[i];
    if (!parting || parting.place > Math.min(end, lastWord + MAX_WORD)) return undefined;
    if (parting.place <= lastWord) continue;
    if (wordForm(whole.slice(lastWord, parting.place)).length >= letters) return parting;
  }
}
