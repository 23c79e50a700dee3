/**
 * Regel 13. »En jobordres tekster har hver mindst ét synligt tegn, og dens navne har ingen
 * skjulte.«
 */
import type { FieldPath, FieldViolation } from '../../../faults/field-violation.js';
import { judgeShortTexts, NOTHING } from '../../text/short-text.js';
import { hasVisible } from '../../text/visible.js';
import type { Rule } from './rule.js';

const TEXTS = ['Titel', 'Beskrivelse', 'InternKommentar'] as const;

/** It is a rule and no pattern, as those of XSD do not know what is seen. */
export const synligTekst: Rule = {
  number: 13,
  codes: [140033],
  judge: (order) => [
    ...TEXTS.flatMap((felt) => judgeText([felt], order[felt])),
    ...judgeNames(['Arbejdssted'], order.Arbejdssted),
    ...judgeNames(['Kontaktperson'], order.Kontaktperson ?? {}),
  ],
};

/** A text that may have lines. */
export function judgeText(felt: FieldPath, text: string | undefined): readonly FieldViolation[] {
  return text === undefined || hasVisible(text) ? [] : [violation(felt, NOTHING)];
}

/** Every text of an element whose texts are names, addresses and the like. @param felt its place */
export const judgeNames = (felt: FieldPath, element: object): readonly FieldViolation[] =>
  judgeShortTexts(140033, felt, element);

const violation = (felt: FieldPath, hvad: string): FieldViolation => ({
  kode: 140033,
  felt,
  data: { felt: String(felt.at(-1)), hvad },
});
