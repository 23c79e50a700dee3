import type { Violation } from '../../faults/fault.js';
import { schemaErrors } from '../../xml/schema/schema-errors.js';
import { nameTest, pathOf, positionOf, textOf } from '../../xml/tree/tree-reading.js';
import type { XmlMessage } from '../../xml/tree/tree.js';
import { XSI } from '../../xml/validation/plain-envelope.js';
import type { Expected, SchemaViolation } from '../../xml/validation/schema-violation.js';

/**
 * Says what a service has to say itself of a value that the schema refuses, or of an element that
 * it does not know.
 * @param element where the value stands
 * @param value without the white space around it
 * @param expected what the schema would have there
 * @returns undefined where the schema's own words will do
 */
export type Explain = (
  element: { readonly namespace: string; readonly local: string },
  value: string,
  expected?: string,
) => Pick<Violation, 'kode' | 'sentences'> | undefined;

/**
 * Tells a schema violation as the contract does: with its place, its value (masked where personal),
 * what was expected, in both languages.
 */
export function toViolation(
  found: SchemaViolation,
  message: XmlMessage,
  prefixes: Readonly<Record<string, string>>,
  explain: Explain = () => undefined,
): Violation {
  const { line, column } = positionOf(message, found.element);
  const told = found.kind === 'unknownElement' ? textOf(found.element) : found.value;
  const expected = inBoth(found.expected);
  const isValue = told !== undefined && found.attribute === undefined;
  return {
    kode: 1014,
    sti: pathOf(found.element, prefixes),
    linje: line,
    kolonne: column,
    sentences: sentencesOf(found, prefixes),
    ...(isValue && explain(found.element, told.trim(), expected)),
    ...(found.value !== undefined && { vaerdi: found.value }),
    ...(expected !== undefined && { forventet: expected }),
  };
}

/** An element of the fault holds both languages. */
function inBoth(expected: Expected | undefined): string | undefined {
  return typeof expected === 'object' ? `${expected.da} / ${expected.en}` : expected;
}

/**
 * Puts the element (and attribute) before the sentence of the kind of violation, and what was
 * expected after it.
 */
function sentencesOf(
  { element, attribute, kind, expected }: SchemaViolation,
  prefixes: Readonly<Record<string, string>>,
): { da: string; en: string } {
  const named = attribute && `/@${nameTest(attribute, { ...prefixes, [XSI]: 'xsi' })}`;
  const where = element.local + (named ?? '');
  const { da, en } = schemaErrors[kind];
  const told = typeof expected === 'string' ? { da: expected, en: expected } : expected;
  return {
    da: `${where}: ${da}${told === undefined ? '' : ` Forventet: ${told.da}`}`,
    en: `${where}: ${en}${told === undefined ? '' : ` Expected: ${told.en}`}`,
  };
}
