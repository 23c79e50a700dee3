/** Regel 2. »The combination of CVR and PNR does not exist« */
import { hasProduktionsenhed } from '../../virksomhed/produktionsenhed.js';
import { placeOfUnit } from './03-p-nummer-en-gang.js';
import type { Rule } from './rule.js';

/** A company that the register does not know has no units, and that is told by rule 1. */
export const pNummer: Rule = {
  number: 2,
  codes: [4353],
  judge: ({ ProductionUnitIdentifierSamling: units }, { company: { cvr, virksomhed }, today }) =>
    units.flatMap((pnr, index) =>
      !virksomhed || hasProduktionsenhed(virksomhed, pnr, today)
        ? []
        : [{ kode: 4353 as const, ...placeOfUnit(pnr, index), data: { cvr, pnr } }],
    ),
};
