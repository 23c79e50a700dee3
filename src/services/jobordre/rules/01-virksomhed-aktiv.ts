/** Regel 1. »Adgang til JobAG kræver, at virksomhedens status i CVR-registret er ’Aktiv’.« */
import { notActive } from '../ordre/blocked-company.js';
import type { Rule } from './rule.js';

/** A locked company has no access either. */
export const virksomhedAktiv: Rule = {
  number: 1,
  codes: [140041],
  judge: ({ Virksomhed }, { company }) =>
    notActive(company).map((block) => ({
      ...block,
      felt: ['Virksomhed', 'CVRnumberIdentifier'],
      vaerdi: Virksomhed.CVRnumberIdentifier,
    })),
};
