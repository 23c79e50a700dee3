/**
 * Regel 8. »I feltet kan angives en dato for, hvornår virksomheden senest forventer et svar fra
 * jobcentret. Datoen kan kun være en fremtidig dato.«
 */
import type { FieldViolation } from '../../../faults/field-violation.js';
import { readDate } from '../../../time/danish-time.js';
import type { Rule } from './rule.js';

/** An update may repeat the deadline that the order has, though it has come meanwhile. */
export const svarfrist: Rule = {
  number: 8,
  codes: [140013],
  judge: ({ Svarfrist, Loebende }, { today, previous }) =>
    Loebende ? [] : judgeSvarfrist(Svarfrist, today, previous?.indhold.Svarfrist),
};

/**
 * The deadline of an order, or that which comes with a new status.
 * @param before the deadline that the order has
 */
export function judgeSvarfrist(
  vaerdi: string | undefined,
  today: string,
  before?: string,
): readonly FieldViolation[] {
  const day = vaerdi === undefined ? undefined : readDate(vaerdi);
  if (vaerdi === undefined || day === undefined || day > today) return [];
  if (day === before) return [];
  return [{ kode: 140013, felt: ['Svarfrist'], vaerdi, forventet: `> ${today}`, data: { dag: today } }];
}
