/** Finds persons in the texts about a candidate: the company reads them, and so does its log. */
import { numberToldIn, plainOf } from '../../text/cpr-in-text.js';
import type { Formidlet } from './store-port.js';

/** Whom a text must not tell. The number is known no more when the candidate was removed. */
export type Person = Pick<Formidlet, 'kandidat' | 'cpr'>;

/**
 * What a text tells of these persons that the company must not read, in words for a fault (`dansk /
 * English`): the number of anybody; of a protected person name, street and year of birth.
 */
export const toldIn = (text: string, persons: readonly Person[]): string | undefined =>
  numberIn(text, persons) ?? protectedIn(text, persons);

/** The number of one of them, in whatever spelling, or another one that is written as such. */
export const numberIn = (text: string, persons: readonly Pick<Person, 'cpr'>[]): string | undefined => {
  const numbers = persons.flatMap(({ cpr }) => cpr ?? []);
  return WORDS_FOR_NUMBERS[numberToldIn(text, numbers) ?? 'none'];
};

const WORDS_FOR_NUMBERS = {
  own: 'CPR-nummeret / the CPR number',
  other: 'et CPR-nummer / a CPR number',
  none: undefined,
};

function protectedIn(text: string, persons: readonly Person[]): string | undefined {
  const words = wordsOf(text);
  return persons
    .filter(({ kandidat }) => kandidat.NavneOgAdressebeskyttelse)
    .flatMap(({ kandidat }) => TOLD.filter(([, isTold]) => isTold(words, kandidat)))
    .map(([hvad]) => hvad)[0];
}

type Kandidat = Person['kandidat'];

/**
 * Post code and town are none of it: thousands live there, and the work is perhaps in the same one.
 */
const TOLD: readonly (readonly [
  hvad: string,
  isTold: (words: readonly string[], of: Kandidat) => boolean,
])[] = [
  [
    'navnet på en beskyttet person / the name of a protected person',
    (words, { Fornavne, Efternavn }) =>
      wordsOf(`${Fornavne} ${Efternavn}`)
        .filter(isTelling)
        .some((name) => words.includes(name) || words.includes(`${name}s`)),
  ],
  [
    'adressen på en beskyttet person / the address of a protected person',
    (words, { Adresse }) => Adresse !== undefined && hasInRow(words, wordsOf(Adresse.Vejnavn)),
  ],
  [
    'fødselsåret for en beskyttet person / the year of birth of a protected person',
    (words, { Foedselsaar }) => words.includes(String(Foedselsaar)),
  ],
];

/** One letter is an initial, and a word of every text. */
const isTelling = (name: string): boolean => name.length > 1;

const hasInRow = (words: readonly string[], row: readonly string[]): boolean =>
  row.length > 0 && words.some((_, at) => row.every((word, i) => words[at + i] === word));

const wordsOf = (text: string): string[] =>
  plainOf(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
