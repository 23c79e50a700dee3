/** Finds the person in the texts about a candidate: the company reads them, and so does its log. */
import { normalized } from '../../../unicode.js';
import type { StoredKandidat } from './store-port.js';

/** Whom a text must not tell. */
export interface Person {
  readonly kandidat: Pick<StoredKandidat, 'Fornavne' | 'Efternavn' | 'NavneOgAdressebeskyttelse'>;
  /** It is known no more when the candidate was removed. */
  readonly cpr?: string;
}

/**
 * What a text tells of the person that the company must not read, in words for a fault (`dansk /
 * English`): the number of anybody, the name of a protected person.
 */
export function toldIn(text: string, person: Person): string | undefined {
  return (
    numberIn(text, person) ?? (person.kandidat.NavneOgAdressebeskyttelse ? nameIn(text, person) : undefined)
  );
}

export const numberIn = (text: string, { cpr }: Person): string | undefined =>
  cpr !== undefined && plainOf(text).replace(BETWEEN_DIGITS, '').includes(cpr)
    ? 'CPR-nummeret / the CPR number'
    : undefined;

function nameIn(text: string, { kandidat: { Fornavne, Efternavn } }: Person): string | undefined {
  const written = new Set(wordsOf(plainOf(text)));
  const names = wordsOf(plainOf(`${Fornavne} ${Efternavn}`)).filter(isTelling);
  const isTold = names.some((name) => written.has(name) || written.has(`${name}s`));
  return isTold ? 'navnet på en beskyttet person / the name of a protected person' : undefined;
}

/** One letter is an initial, and a word of every text. */
const isTelling = (name: string): boolean => name.length > 1;

/** In one spelling, without characters that nobody sees, and addresses without their escapes. */
const plainOf = (text: string): string =>
  normalized(unescaped(text), 'NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase();

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const wordsOf = (plain: string): string[] =>
  plain.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');

/** What parts the digits of a number: 010190-0000, 01 01 90 0000. */
const BETWEEN_DIGITS = /(?<=\d)[^\p{L}\p{N}]{1,3}(?=\d)/gu;
