/** Regel 2. »The combination of CVR and PNR does not exist« */
import { dateInDenmark } from '../../../time/danish-time.js';
import type { Rule } from './rule.js';

/** A unit that has ended, or that has not begun, does not belong to the company today. No checksum is applied. */
export const pNummer: Rule = {
  number: 2,
  codes: [4353],
  judge: (ad, { virksomhed, now }) => {
    const { CVRnumberIdentifier: cvr, ProductionUnitIdentifier: pnr } = ad.Virksomhed;
    if (pnr === undefined || virksomhed === undefined) return [];
    const today = dateInDenmark(now);
    const isCurrent = virksomhed.produktionsenheder.some(
      (unit) =>
        unit.pnr === pnr &&
        unit.gyldigFra <= today &&
        (unit.gyldigTil === undefined || today <= unit.gyldigTil),
    );
    if (isCurrent) return [];
    return [
      { kode: 4353, felt: ['Virksomhed', 'ProductionUnitIdentifier'], vaerdi: pnr, data: { cvr, pnr } },
    ];
  },
};
