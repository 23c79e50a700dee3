import type { FaultCode } from '../../faults/catalogue.js';
import type { FieldPath, FieldViolation } from '../../faults/field-violation.js';
import { hasVisible, hiddenCharacter } from './visible.js';

/** What is wrong with a text; `tegn` is the hidden character, as `U+202E`. */
export type TextFinding = { readonly kind: 'hidden'; readonly tegn: string } | { readonly kind: 'nothing' };

/**
 * Judges a name, an e-mail address or another short text, where a character that nobody sees, or
 * that turns the direction of reading, would deceive.
 */
export function judgeShortText(text: string): TextFinding | undefined {
  const tegn = hiddenCharacter(text);
  if (tegn !== undefined) return { kind: 'hidden', tegn };
  return hasVisible(text) ? undefined : { kind: 'nothing' };
}

/** What is said of a text in which nobody sees anything. */
export const NOTHING = 'der er intet synligt tegn / there is no visible character';

/**
 * Every text of an element whose texts are names, addresses and the like.
 * @param kode that says of a `felt` what is wrong with it
 * @param felt its place
 */
export const judgeShortTexts = (
  kode: FaultCode,
  felt: FieldPath,
  element: object,
): readonly FieldViolation[] =>
  Object.entries(element).flatMap(([name, value]: [string, unknown]) => {
    const found = typeof value === 'string' ? judgeShortText(value) : undefined;
    if (!found) return [];
    const hvad = found.kind === 'hidden' ? hidden(found.tegn) : NOTHING;
    return [{ kode, felt: [...felt, name], data: { felt: name, hvad } }];
  });

const hidden = (tegn: string) => `den har det skjulte tegn ${tegn} / it has the hidden character ${tegn}`;
