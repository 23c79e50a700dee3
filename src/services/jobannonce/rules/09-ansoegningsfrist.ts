/**
 * Regel 9. »Ansøgningsfristen ligger hverken før den første eller efter den sidste dag, annoncen
 * vises.«
 */
import type { JobannonceType } from '../../../contract/index.js';
import { dateInDenmark, FIRST_YEAR, LAST_YEAR, readDate } from '../../../time/danish-time.js';
import { publicationTimes } from './publication-times.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import type { Facts, Rule } from './rule.js';

const FELT = ['Ansoegning', 'Frist'];

/**
 * Compares Danish days: a deadline on the first or the last day is fine. An ad that leaves Jobnet
 * at midnight is never shown on the day that begins then, so the day before is its last.
 */
export const ansoegningsfrist: Rule = {
  number: 9,
  codes: [130090, 130091, 130092, 130093, 130094],
  judge: (ad, facts) => {
    const { Frist, HurtigstMuligt } = ad.Ansoegning;
    if (Frist === undefined) return HurtigstMuligt ? [] : [{ kode: 130093, felt: FELT }];
    return [
      ...(HurtigstMuligt ? [{ kode: 130092, felt: FELT, vaerdi: Frist } as const] : []),
      ...outside(Frist, ad, facts),
    ];
  },
};

function* outside(vaerdi: string, { Publicering }: JobannonceType, facts: Facts): Generator<FieldViolation> {
  const about = { felt: FELT, vaerdi };
  const frist = readDate(vaerdi);
  if (frist === undefined) {
    const forventet = `${FIRST_YEAR}..${LAST_YEAR}`;
    yield { kode: 130094, ...about, forventet, data: { vaerdi, fra: FIRST_YEAR, til: LAST_YEAR } };
    return;
  }
  const { start, end } = publicationTimes(Publicering, facts);
  const first = start && dateInDenmark(start);
  const last = end && dateInDenmark(new Date(end.getTime() - 1));
  if (first !== undefined && frist < first) yield { kode: 130090, ...about, forventet: `≥ ${first}` };
  if (last !== undefined && frist > last) yield { kode: 130091, ...about, forventet: `≤ ${last}` };
}
