/**
 * Regel 3. »Afhængig af, hvor mange P-enheder man er tilknyttet, stiger antallet på feltet ’Valgt:
 * X’«
 */
import type { PersonRule } from './rule.js';

/** The same unit twice would count as two. */
export const pNummerEnGang: PersonRule = {
  number: 3,
  codes: [150011],
  judge: ({ ProductionUnitIdentifierSamling: units }) =>
    units.flatMap((pnr, index) =>
      units.indexOf(pnr) === index
        ? []
        : [{ kode: 150011 as const, ...placeOfUnit(pnr, index), data: { pnr } }],
    ),
};

export const placeOfUnit = (vaerdi: string, index: number) => ({
  felt: ['Kontaktperson', 'ProductionUnitIdentifierSamling', index],
  vaerdi,
});
