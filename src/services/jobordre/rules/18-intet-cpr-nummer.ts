/** Regel 18. »En jobordres tekster har intet CPR-nummer: virksomheden og dens system læser dem.« */
import type { FieldViolation } from '../../../faults/field-violation.js';
import { MASK } from '../../../faults/masking.js';
import { tellsSomeCpr } from '../../text/cpr-in-text.js';
import type { Rule } from './rule.js';

const TEXTS = ['Titel', 'Beskrivelse', 'InternKommentar'] as const;

/** The comment of the authorities has none either: numbers are kept in one place. */
export const intetCprNummer: Rule = {
  number: 18,
  codes: [140036],
  judge: (order) => TEXTS.flatMap((felt) => judgeNumber(felt, order[felt])),
};

/** A text of an order, or a note or a comment about one. */
export const judgeNumber = (felt: string, tekst: string | undefined): readonly FieldViolation[] =>
  tekst !== undefined && tellsSomeCpr(tekst)
    ? [{ kode: 140036, felt: [felt], vaerdi: MASK, data: { felt } }]
    : [];
