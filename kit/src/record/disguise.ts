/**
 * Writes an invented value over a real one, letter by letter, so that all else stays in its place.
 */
import { type Character, textOf } from './characters.js';
import { dressed } from './letters.js';
import type { Invention } from './inventions.js';
import { isInventedDomain } from './known.js';
import type { Pseudonyms } from './pseudonyms.js';
import { skeletonOf, wholeOf, wordsOf } from './skeleton.js';

/** What is written in place of characters. */
export type Changes = Map<Character, string>;

/** @returns nothing is changed where the value is already what it would become */
type Disguise = (value: readonly Character[], book: Pick<Pseudonyms, 'of'>) => Changes;

/** Invented letters and digits, in the form of those that they are written over. */
export const over = (plain: string, characters: readonly Character[]): Changes =>
  new Map(characters.map((one, at) => [one, dressed(plain[at] ?? 'x', one)] as const));

const joined = (all: readonly Changes[]): Changes => new Map(all.flatMap((one) => [...one]));

const wordByWord =
  (invention: Invention): Disguise =>
  (value, book) =>
    joined(
      wordsOf(skeletonOf(value)).map(([word, characters]) => over(book.of(invention, word), characters)),
    );

const asOne =
  (invention: Invention): Disguise =>
  (value, book) => {
    const [whole, characters] = wholeOf(skeletonOf(value));
    return whole === '' ? new Map<Character, string>() : over(book.of(invention, whole), characters);
  };

const phone: Disguise = (value, book) => {
  const [whole, characters] = wholeOf(skeletonOf(value));
  // Danish numbers are known with and without +45.
  const country = /^(?:00)?45(?=\d{8}$)/.exec(whole)?.[0].length ?? 0;
  return whole === ''
    ? new Map<Character, string>()
    : over(book.of('phone', whole.slice(country)), characters.slice(country));
};

const host: Disguise = (value, book) => {
  const text = textOf(value);
  if (isInventedDomain(text)) return new Map<Character, string>();
  // An address in figures must go on being one.
  if (text.startsWith('['))
    return new Map(value.flatMap((one) => (/[\da-f]/i.test(one.char) ? [[one, '0']] : [])));
  const words = wordsOf(skeletonOf(value));
  return joined(
    words.map(([word, characters], at) =>
      over(book.of(at === words.length - 1 && at > 0 ? 'topLevel' : 'word', word), characters),
    ),
  );
};

const mail: Disguise = (value, book) => {
  const at = value.findLastIndex(({ char }) => char === '@');
  if (at < 0) return wordByWord('word')(value, book);
  return joined([wordByWord('word')(value.slice(0, at), book), host(value.slice(at + 1), book)]);
};

const SCHEME = /^\s*[a-z][a-z\d+.-]*:(?:\/\/)?/i;

const url: Disguise = (value, book) => {
  const scheme = SCHEME.exec(textOf(value))?.[0].length ?? 0;
  const rest = value.slice(scheme);
  const end = textOf(rest).startsWith('[')
    ? rest.findIndex(({ char }) => char === ']')
    : rest.findIndex(({ char }) => '/?#:'.includes(char));
  const [name, path] = end < 0 ? [rest, []] : [rest.slice(0, end), rest.slice(end)];
  return joined([host(name, book), wordByWord('word')(path, book)]);
};

const year: Disguise = (value, book) =>
  // A year that is nobody's must go on being wrong.
  /^\s*(?:19[2-9]\d|200\d)\s*$/.test(textOf(value))
    ? asOne('year')(value, book)
    : new Map<Character, string>();

/** A sandbox counts from 1 on, and its numbers lead to nobody. */
const serial: Disguise = (value, book) =>
  /^\s*0*\d{1,3}\s*$/.test(textOf(value)) ? new Map<Character, string>() : asOne('word')(value, book);

const organisation: Disguise = (value, book) =>
  /^\s*\d{8}\s*$/.test(textOf(value)) ? asOne('cvr')(value, book) : wordByWord('word')(value, book);

const requestId: Disguise = (value, book) => {
  const text = textOf(value);
  const guid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i.exec(text);
  if (!guid) return wordByWord('word')(value, book);
  // `urn:uuid:` and the like stay before it.
  const [from, to] = [guid.index, guid.index + guid[0].length];
  return joined([asOne('guid')(value.slice(from, to), book), wordByWord('word')(value.slice(to), book)]);
};

/** By what kind of value it is. */
export const DISGUISES = {
  name: wordByWord('word'),
  words: wordByWord('word'),
  code: wordByWord('word'),
  token: asOne('word'),
  ...{ mail, phone, url, year, serial, organisation, requestId },
  cpr: asOne('cpr'),
  cvr: asOne('cvr'),
  unit: asOne('unit'),
  guid: asOne('guid'),
} as const satisfies Readonly<Record<string, Disguise>>;

export type Kind = keyof typeof DISGUISES;
