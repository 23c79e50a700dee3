import type { ElementDescriptor, SimpleType } from '../schema/schema.js';
import type { SchemaErrorKind } from '../schema/schema-errors.js';
import { nameTest } from '../tree/tree-reading.js';

type Prefixes = Readonly<Record<string, string>>;

const FORMS: Partial<Readonly<Record<SimpleType['primitive'], string>>> = {
  anyURI: 'anyURI (%5B %5D for [ ])',
  boolean: 'true | false | 1 | 0',
  date: 'YYYY-MM-DD',
  dateTime: 'YYYY-MM-DDThh:mm:ss[.s][Z|±hh:mm]',
};

/**
 * Says what a value should have been, in a notation that needs no translation: `string 1..100`,
 * `[0-9]{8}`, `a | b`.
 */
export function expectedValue(type: SimpleType, kind?: SchemaErrorKind): string {
  const { primitive, pattern, enumeration, minLength, maxLength, minInclusive, maxInclusive } = type;
  if (enumeration) return enumeration.join(' | ');
  if (pattern !== undefined && (kind === 'pattern' || (minLength === undefined && maxLength === undefined))) {
    return pattern;
  }
  const form = FORMS[primitive] ?? primitive;
  if (minLength !== undefined || maxLength !== undefined) return form + range(minLength ?? 0, maxLength);
  return form + range(minInclusive, maxInclusive);
}

/** Names the elements that would have been right: `job:Titel | job:Annoncetekst`. */
export function expectedNames(elements: readonly ElementDescriptor[], prefixes: Prefixes): string {
  return elements.map((element) => nameTest(element, prefixes)).join(' | ');
}

function range(min: number | undefined, max: number | undefined): string {
  if (min === undefined && max === undefined) return '';
  return min === max ? ` ${min ?? ''}` : ` ${min ?? ''}..${max ?? ''}`;
}
