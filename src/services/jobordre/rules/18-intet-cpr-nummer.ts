/** Regel 18. »En jobordres tekster har intet CPR-nummer: virksomheden og dens system læser dem.« */
import type { FieldViolation } from '../../../faults/field-violation.js';
import { MASK } from '../../../faults/masking.js';
import { numberToldIn } from '../../text/cpr-in-text.js';
import type { Rule } from './rule.js';

const TEXTS = ['Titel', 'Beskrivelse', 'InternKommentar'] as const;

/** The comment of the authorities has none either: numbers are kept in one place. */
export const intetCprNummer: Rule = {
  number: 18,
  codes: [140036],
  judge: (order, { previous }) =>
    TEXTS.flatMap((felt) => judgeNumber(felt, order[felt], previous?.numbers ?? [])),
};

/**
 * A text of an order, or a note or a comment about one.
 * @param numbers those of the candidates of the order, where the asker may know them
 */
export const judgeNumber = (
  felt: string,
  tekst: string | undefined,
  numbers: readonly string[],
): readonly FieldViolation[] =>
  tekst !== undefined && numberToldIn(tekst, numbers)
    ? [{ kode: 140036, felt: [felt], vaerdi: MASK, data: { felt } }]
    : [];
