/**
 * Regel 17. »En jobordre, som fristen har lukket, åbnes kun igen sammen med en ny frist.« The cause
 * is that of bekendtgørelse 442/2023, § 137: the deadline has passed.
 */
import type { FieldViolation } from '../../../faults/field-violation.js';
import type { Rule } from './rule.js';

/** Leaving the deadline out, or making the order a running one, would open it without one. */
export const genaabning: Rule = {
  number: 17,
  codes: [140021],
  judge: ({ Svarfrist }, { previous, today }) =>
    previous?.computed.lukkeaarsag === 'FristUdloebet' && Svarfrist === undefined
      ? [needsDeadline(previous.indhold.Svarfrist, today)]
      : [],
};

/** @param passed the deadline that has passed */
export const needsDeadline = (passed: string | undefined, today: string): FieldViolation => ({
  kode: 140021,
  felt: ['Svarfrist'],
  forventet: `> ${today}`,
  data: { frist: passed ?? '', dag: today },
});
