/** Regel 9. »En jobordres datoer er dage i årene 1900 til 2199.« */
import type { FieldViolation } from '../../../faults/field-violation.js';
import { FIRST_YEAR, LAST_YEAR, readDate } from '../../../time/danish-time.js';
import type { Rule } from './rule.js';

/** These are the years in which all times of the gateway are read. */
export const datoer: Rule = {
  number: 9,
  codes: [140014],
  judge: (order) => (['Startdato', 'Svarfrist'] as const).flatMap((felt) => judgeDate(felt, order[felt])),
};

/** A date that may be absent, in the element of that name. */
export function judgeDate(felt: string, vaerdi: string | undefined): readonly FieldViolation[] {
  if (vaerdi === undefined || readDate(vaerdi) !== undefined) return [];
  const forventet = `${FIRST_YEAR}..${LAST_YEAR}`;
  return [
    { kode: 140014, felt: [felt], vaerdi, forventet, data: { vaerdi, fra: FIRST_YEAR, til: LAST_YEAR } },
  ];
}
