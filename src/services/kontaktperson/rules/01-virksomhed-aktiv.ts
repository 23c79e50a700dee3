/** Regel 1. »Adgang til JobAG kræver, at virksomhedens status i CVR-registret er ’Aktiv’.« */
import type { FieldViolation } from '../../../faults/field-violation.js';
import { whyNoAccess } from '../../virksomhed/no-access.js';
import type { Facts, Rule } from './rule.js';

/** A locked company has no access either. */
export const virksomhedAktiv: Rule = {
  number: 1,
  codes: [150010],
  judge: (_, { company, about }) => whyNoAccess(company).map((hvad) => noAccess(company.cvr, about, hvad)),
};

export const noAccess = (cvr: string, about: Facts['about'], hvad: string): FieldViolation => ({
  kode: 150010,
  ...about,
  data: { cvr, hvad },
});
