/** Regel 1. »Adgang til JobAG kræver, at virksomhedens status i CVR-registret er ’Aktiv’.« */
import { isCvrNumber } from '../../../codelists/modulus11.js';
import { ACTIVE, isAktiv } from '../../virksomhed/aktiv.js';
import type { Rule } from './rule.js';

export const virksomhedAktiv: Rule = {
  number: 1,
  codes: [130010, 130011, 130012],
  judge: (ad, { virksomhed }) => {
    const cvr = ad.Virksomhed.CVRnumberIdentifier;
    const about = { felt: ['Virksomhed', 'CVRnumberIdentifier'], vaerdi: cvr };
    if (!isCvrNumber(cvr)) return [{ kode: 130012, ...about, data: { cvr } }];
    if (virksomhed === undefined) return [{ kode: 130010, ...about, data: { cvr } }];
    if (isAktiv(virksomhed)) return [];
    const { status } = virksomhed;
    return [{ kode: 130011, ...about, forventet: ACTIVE.join(', '), data: { cvr, status } }];
  },
};
