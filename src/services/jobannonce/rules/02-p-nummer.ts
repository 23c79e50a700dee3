/** Regel 2. »The combination of CVR and PNR does not exist« */
import { dateInDenmark } from '../../../time/danish-time.js';
import { hasProduktionsenhed } from '../../virksomhed/produktionsenhed.js';
import type { Rule } from './rule.js';

/**
 * A unit that has ended or has not begun does not belong to the company today. No checksum is
 * applied.
 */
export const pNummer: Rule = {
  number: 2,
  codes: [4353],
  judge: (ad, { virksomhed, now }) => {
    const { CVRnumberIdentifier: cvr, ProductionUnitIdentifier: pnr } = ad.Virksomhed;
    if (pnr === undefined || virksomhed === undefined) return [];
    if (hasProduktionsenhed(virksomhed, pnr, dateInDenmark(now))) return [];
    return [
      { kode: 4353, felt: ['Virksomhed', 'ProductionUnitIdentifier'], vaerdi: pnr, data: { cvr, pnr } },
    ];
  },
};
