/**
 * Finds the company in the addresses of an anonymous ad, which everybody sees: in what the
 * authority itself may choose of them, before its domain and behind it.
 */
import type { JobannonceType } from '../../../contract/index.js';
import type { Virksomhed } from '../../virksomhed/virksomhedsregister.js';
import { type Adresser, chosenParts } from '../authority/address.js';
import { hiddenNames, hiddenNumbers, identityOf } from './hidden-names.js';
import { inJoinedWords } from './joined-words.js';
import { knownNumbers } from './long-numbers.js';
import { NameFinder } from './name-finder.js';
import { SeenText } from './seen-text.js';

export interface Told {
  readonly felt: keyof Adresser;
  /** In words for a fault (`dansk / English`). */
  readonly hvad: string;
}

/**
 * Names of the company and its units, its CVR number and P-numbers. Its places are none of it, also
 * as a word of a name (`Aalborg Brød`): an authority of the same town may name that. Nor are
 * persons, as the authority's own are written so.
 */
export function tellingAdresser(
  { Virksomhed: numbered, Job, Ansoegning }: JobannonceType,
  virksomhed: Virksomhed,
  domaener: readonly string[],
): Told[] {
  const parts = chosenParts(Ansoegning, domaener);
  if (parts.length === 0) return [];
  const identity = identityOf(virksomhed, undefined);
  const about = { Virksomhed: numbered, Job: {}, Ansoegning: {} };
  const places = hiddenNames({ ...about, Job }, { ...identity, navne: [] });
  const placeWords = new Set(places.flatMap(({ forms }) => forms));
  const ofCompany = hiddenNames(about, { ...identity, adresser: [] });
  const names = new NameFinder(
    ofCompany.filter(({ forms: [form = '', ...others] }) => others.length > 0 || !placeWords.has(form)),
  );
  const numbers = hiddenNumbers(about, identity);
  return parts.flatMap(({ felt, text }): Told[] => {
    const seen = seenOf(text);
    if (!knownNumbers(seen, numbers).next().done) return [{ felt, hvad: NUMBER }];
    const [name] = [...names.find(seen), ...inJoinedWords(seen, names, () => names)];
    return name ? [{ felt, hvad: NAME }] : [];
  });
}

const NUMBER = 'dens nummer / its number';
const NAME = 'dens navn / its name';

function seenOf(text: string): string {
  const seen = new SeenText();
  seen.add(text);
  return seen.text();
}
