/**
 * Regel 4. »En jobordre bliver hos den virksomhed, som den er oprettet for og kandidaterne er
 * formidlet til.«
 */
import type { Rule } from './rule.js';

/** Else another company would be shown the persons that were mediated to the first. */
export const sammeVirksomhed: Rule = {
  number: 4,
  codes: [140042],
  judge: ({ Virksomhed }, { previous }) => {
    const vaerdi = Virksomhed.CVRnumberIdentifier;
    const cvr = previous?.indhold.Virksomhed.CVRnumberIdentifier ?? vaerdi;
    if (cvr === vaerdi) return [];
    const felt = ['Virksomhed', 'CVRnumberIdentifier'];
    return [{ kode: 140042, felt, vaerdi, forventet: cvr, data: { cvr } }];
  },
};
