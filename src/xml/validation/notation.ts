import type { ElementDescriptor, SimpleType } from '../schema/schema.js';
import type { SchemaErrorKind } from '../schema/schema-errors.js';
import { nameTest } from '../tree/tree-reading.js';
import type { Expected } from './schema-violation.js';

type Prefixes = Readonly<Record<string, string>>;

const FORMS: Partial<Readonly<Record<SimpleType['primitive'], string>>> = {
  anyURI: 'anyURI (%5B %5D for [ ])',
  boolean: 'true | false | 1 | 0',
  date: 'YYYY-MM-DD',
  dateTime: 'YYYY-MM-DDThh:mm:ss[.s][Z|±hh:mm]',
};

const IS_OF_LENGTH: ReadonlySet<SchemaErrorKind | undefined> = new Set(['tooShort', 'tooLong']);

/**
 * Says what a value should have been: its length where that is wrong, a pattern in words with a
 * value that fits, and else its form.
 */
export function expectedValue(type: SimpleType, kind?: SchemaErrorKind): Expected {
  const { primitive, patternInWords, enumeration, minInclusive, maxInclusive } = type;
  if (enumeration) return enumeration.join(' | ');
  if (IS_OF_LENGTH.has(kind)) return lengthOf(type);
  if (patternInWords) {
    const { da, en, example } = patternInWords;
    return { da: `${da}: ${example}`, en: `${en}: ${example}` };
  }
  if (primitive === 'string') return lengthOf(type);
  return (FORMS[primitive] ?? primitive) + range(minInclusive, maxInclusive);
}

const UNITS: Partial<Readonly<Record<SimpleType['primitive'], { da: string; en: string }>>> = {
  base64Binary: { da: 'byte (i base64)', en: 'bytes (in base64)' },
};
const CHARACTERS = { da: 'tegn', en: 'characters' };

/** `1..100 tegn`; a text of any length is `tegn`. */
function lengthOf({ primitive, minLength, maxLength }: SimpleType): Expected {
  const { da, en } = UNITS[primitive] ?? CHARACTERS;
  const count = range(minLength ?? (maxLength === undefined ? undefined : 0), maxLength).trimStart();
  return { da: `${count} ${da}`.trimStart(), en: `${count} ${en}`.trimStart() };
}

/** Names the elements that would have been right: `job:Titel | job:Annoncetekst`. */
export function expectedNames(elements: readonly ElementDescriptor[], prefixes: Prefixes): string {
  return elements.map((element) => nameTest(element, prefixes)).join(' | ');
}

function range(min: number | undefined, max: number | undefined): string {
  if (min === undefined && max === undefined) return '';
  return min === max ? ` ${min ?? ''}` : ` ${min ?? ''}..${max ?? ''}`;
}
