/** The spellings by which a value is looked for in texts. */
import { type Character, charactersOf, textOf } from './characters.js';
import { DISGUISES, type Kind } from './disguise.js';
import type { Invention } from './inventions.js';
import { skeletonOf } from './skeleton.js';

/** The words of a value, each with how it is invented. */
export type Words = readonly (readonly [invention: Invention, word: string])[];

/** Words of so many letters are no words of every text. */
const TELLING = 5;
/** What stands before the @ of many. */
const EVERYBODYS = new Set([
  'admin',
  'ansoegning',
  'firma',
  'kontakt',
  'contact',
  'noreply',
  'office',
  'support',
]);

/** @param byWord a part of the value tells as much as all of it: `Søren` of `Søren Østergård` */
export const variantsOf = (kind: Kind, characters: readonly Character[], byWord: boolean): readonly Words[] =>
  [characters, ...otherwise(characters)].flatMap((spelled) => partsOf(kind, spelled, byWord));

function partsOf(kind: Kind, characters: readonly Character[], byWord: boolean): readonly Words[] {
  const whole = wordsOf(kind, characters);
  const isWhole = whole.map(([, word]) => word).join('') === skeletonOf(characters).text.replaceAll(' ', '');
  const isTelling = (word: string): boolean =>
    byWord
      ? word.length > 1
      : kind === 'mail' && word.length >= TELLING && !EVERYBODYS.has(word) && !/^\d/.test(word);
  const local = kind === 'mail' ? whole.slice(0, localWords(characters)) : whole;
  const parts = local.filter(([, word]) => isTelling(word)).map((one) => [one]);
  return [...(isWhole || kind === 'phone' ? [whole] : []), ...parts, hostOf(kind, characters, whole)].filter(
    ({ length }) => length > 0,
  );
}

/** A fault names the host of an address alone. */
function hostOf(kind: Kind, characters: readonly Character[], whole: Words): Words {
  const end = whole.findIndex(([invention]) => invention === 'topLevel');
  if (end < 0 || (kind !== 'mail' && kind !== 'url')) return [];
  return whole.slice(kind === 'mail' ? localWords(characters) : 0, end + 1);
}

/** What the disguise of a value asks the book for. */
function wordsOf(kind: Kind, characters: readonly Character[]): Words {
  const asked: (readonly [Invention, string])[] = [];
  DISGUISES[kind](characters, {
    of: (invention, word) => {
      asked.push([invention, word]);
      return word;
    },
  });
  return asked;
}

const localWords = (characters: readonly Character[]): number =>
  skeletonOf(characters.slice(0, textOf(characters).lastIndexOf('@'))).text.split(' ').length;

/** How it is written where there are no Danish letters, or no dots and rings. */
const SPELLED: readonly Readonly<Record<string, string>>[] = [
  { æ: 'ae', ø: 'oe', å: 'aa', ö: 'oe', ä: 'ae', ü: 'ue' },
  { æ: 'a', ø: 'o' },
];

function otherwise(characters: readonly Character[]): readonly (readonly Character[])[] {
  const text = textOf(characters).normalize('NFC').toLowerCase();
  return SPELLED.map((spelling) => Array.from(text, (char) => spelling[char] ?? char).join(''))
    .filter((spelled) => spelled !== text)
    .map((spelled) => charactersOf(spelled, 0, true));
}
