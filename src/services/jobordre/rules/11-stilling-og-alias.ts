/** Regel 11. »Her udfyldes hvilken stilling eller jobtitel, virksomheden søger medarbejdere til« */
import type { JobordreType } from '../../../contract/index.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import { dayInDenmark } from '../../../time/danish-time.js';
import type { Facts, Rule } from './rule.js';

/**
 * A title of one's own needs no occupation. An order keeps what it has, so it can be changed
 * although its occupation has ended meanwhile.
 */
export const stillingOgAlias: Rule = {
  number: 11,
  codes: [140018, 140019],
  judge: (order, facts) => [...wrongStilling(order, facts), ...wrongAlias(order, facts)],
};

function* wrongStilling(
  { ConceptUriDa: uri }: JobordreType,
  { stilling, previous }: Facts,
): Generator<FieldViolation> {
  if (uri === undefined) return;
  const about = { kode: 140018, felt: ['ConceptUriDa'], vaerdi: uri } as const;
  if (!stilling) {
    yield { ...about, data: { stilling: uri, hvad: 'den findes ikke / there is none' } };
  } else if (stilling.gyldigTil && !isSame(previous?.indhold.ConceptUriDa, uri)) {
    yield { ...about, data: { stilling: stilling.navn, hvad: endedOn(stilling.gyldigTil) } };
  }
}

function* wrongAlias(
  { ConceptUriDa: uri, AliasIdentifier: id }: JobordreType,
  { stilling, previous }: Facts,
): Generator<FieldViolation> {
  if (id === undefined) return;
  const about = { kode: 140019, felt: ['AliasIdentifier'], vaerdi: id } as const;
  if (uri === undefined) {
    const hvad = 'angiv også stillingen i ConceptUriDa / give its occupation in ConceptUriDa too';
    yield { ...about, data: { alias: id, hvad } };
    return;
  }
  if (!stilling) return;
  const alias = stilling.aliasser.find((one) => isSame(one.id, id));
  if (!alias) {
    const { navn } = stilling;
    const hvad = `det hører ikke til stillingsbetegnelsen ${navn} / it is not of the occupation ${navn}`;
    yield { ...about, data: { alias: id, hvad } };
    // Where the occupation itself has ended, that is said instead.
  } else if (alias.gyldigTil && !stilling.gyldigTil && !isSame(previous?.indhold.AliasIdentifier, id)) {
    yield { ...about, data: { alias: alias.navn, hvad: endedOn(alias.gyldigTil) } };
  }
}

function endedOn(gyldigTil: Date): string {
  const day = dayInDenmark(gyldigTil);
  return `listen har det ikke siden ${day} / the list has not had it since ${day}`;
}

const isSame = (one: string | undefined, other: string) => one?.toLowerCase() === other.toLowerCase();
