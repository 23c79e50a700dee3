/** Regel 15. »InternKommentar er kun for myndigheder, og virksomheden ser den aldrig.« */
import type { Rule } from './rule.js';

/** What a company's system sends in it is not stored in silence, and its value is not told. */
export const internKommentar: Rule = {
  number: 15,
  codes: [140035],
  judge: ({ InternKommentar }, { isByCompany }) =>
    isByCompany && InternKommentar !== undefined ? [{ kode: 140035, felt: ['InternKommentar'] }] : [],
};
