/**
 * Regel 3. »Hidtil har konfliktramte virksomheder fået blokeret deres adgang til JobAG. Fremover
 * bliver adgangen kun delvis blokeret, så de fortsat kan oprette jobannoncer.«
 */
import type { Rule } from './rule.js';

/**
 * Only locked companies are refused; the ad of a conflict-hit company is stored with a mark for the
 * approval.
 */
export const spaerret: Rule = {
  number: 3,
  codes: [130030],
  judge: (ad, { laase }) => {
    if (!laase.spaerret) return [];
    const cvr = ad.Virksomhed.CVRnumberIdentifier;
    return [{ kode: 130030, felt: ['Virksomhed', 'CVRnumberIdentifier'], vaerdi: cvr, data: { cvr } }];
  },
};
