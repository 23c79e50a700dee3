/** Finds the person in the texts about a candidate: the company reads them, and so does its log. */
import { plainOf, tellsCpr, tellsSomeCpr } from '../../text/cpr-in-text.js';
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

/** The person's own, in whatever spelling, or another one that is written as such. */
export function numberIn(text: string, { cpr }: Pick<Person, 'cpr'>): string | undefined {
  if (cpr !== undefined && tellsCpr(text, cpr)) return 'CPR-nummeret / the CPR number';
  return tellsSomeCpr(text) ? 'et CPR-nummer / a CPR number' : undefined;
}

function nameIn(text: string, { kandidat: { Fornavne, Efternavn } }: Person): string | undefined {
  const written = new Set(wordsOf(plainOf(text)));
  const names = wordsOf(plainOf(`${Fornavne} ${Efternavn}`)).filter(isTelling);
  const isTold = names.some((name) => written.has(name) || written.has(`${name}s`));
  return isTold ? 'navnet på en beskyttet person / the name of a protected person' : undefined;
}

/** One letter is an initial, and a word of every text. */
const isTelling = (name: string): boolean => name.length > 1;

const wordsOf = (plain: string): string[] =>
  plain.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
