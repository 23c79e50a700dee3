/**
 * Regel 7. »Hvis der derimod er registreret en eller flere kontaktpersoner, skal der for hver
 * kontaktperson være registreret enten tlf-nr. eller e-mail.«
 */
import type { KontaktpersonType } from '../../../contract/index.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import type { Rule } from './rule.js';

/** As many as the contract lets a caller write. */
const MOST = 20;

export const kontaktperson: Rule = {
  number: 7,
  codes: [130070, 130071],
  judge: ({ Ansoegning: { KontaktpersonSamling: persons = [] } }) => [
    ...persons.flatMap(judgePerson),
    ...(persons.length > MOST ? [tooMany(persons.length)] : []),
  ],
};

const judgePerson = ({ Telefonnummer, Email }: KontaktpersonType, index: number): FieldViolation[] =>
  Telefonnummer === undefined && Email === undefined
    ? [
        {
          kode: 130070,
          felt: ['Ansoegning', 'KontaktpersonSamling', index],
          forventet: 'Telefonnummer, Email',
          data: { nr: index + 1 },
        },
      ]
    : [];

/** Of those that are written alone the contract tells it; here some are copied. */
const tooMany = (sendt: number): FieldViolation => ({
  ...{ kode: 130071, felt: ['Ansoegning', 'KontaktpersonFraListeSamling'] },
  ...{ forventet: `${MOST}`, data: { sendt, flest: MOST } },
});
