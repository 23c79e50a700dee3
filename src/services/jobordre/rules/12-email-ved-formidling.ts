/**
 * Regel 12. »Bemærk, at der som udgangspunkt er markeret for, at virksomheden ønsker at modtage
 * e-mail, når jobcentret formidler kandidater.«
 */
import type { Rule } from './rule.js';

/** Of a contact person who is missing or unknown nothing is known; that is told elsewhere. */
export const emailVedFormidling: Rule = {
  number: 12,
  codes: [140030],
  judge: ({ EmailVedFormidling = true, Kontaktperson }) =>
    EmailVedFormidling && Kontaktperson && Kontaktperson.Email === undefined
      ? [{ kode: 140030, felt: ['Kontaktperson', 'Email'], forventet: 'navn@virksomhed.dk' }]
      : [],
};
