/**
 * Regel 3. »Menupunkterne ’Jobordrer’ og ’CV’ er udgrået, da virksomheden kun får adgang til at
 * oprette jobannoncer«
 */
import { inConflict } from '../ordre/blocked-company.js';
import type { Rule } from './rule.js';

export const konfliktramt: Rule = {
  number: 3,
  codes: [140040],
  judge: ({ Virksomhed }, { company }) =>
    inConflict(company).map((block) => ({
      ...block,
      felt: ['Virksomhed', 'CVRnumberIdentifier'],
      vaerdi: Virksomhed.CVRnumberIdentifier,
    })),
};
