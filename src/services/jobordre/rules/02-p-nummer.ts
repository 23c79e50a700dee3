/** Regel 2. »The combination of CVR and PNR does not exist« */
import { hasProduktionsenhed } from '../../virksomhed/produktionsenhed.js';
import type { Rule } from './rule.js';

/** A company that the register does not know has no units, and that is told by rule 1. */
export const pNummer: Rule = {
  number: 2,
  codes: [4353],
  judge: ({ Virksomhed }, { company: { cvr, virksomhed }, today }) => {
    const { ProductionUnitIdentifier: pnr } = Virksomhed;
    if (pnr === undefined || !virksomhed || hasProduktionsenhed(virksomhed, pnr, today)) return [];
    const felt = ['Virksomhed', 'ProductionUnitIdentifier'];
    return [{ kode: 4353, felt, vaerdi: pnr, data: { cvr, pnr } }];
  },
};
