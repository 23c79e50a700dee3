import type { ElementDescriptor, SimpleType } from '../schema/schema.js';
import type { SchemaErrorKind } from '../schema/schema-errors.js';
import { nameTest } from '../tree/tree-reading.js';
import type { Expected } from './schema-violation.js';

type Prefixes = Readonly<Record<string, string>>;

const FORMS: Partial<Readonly<Record<SimpleType['primitive'], Expected>>> = {
  anyURI: 'anyURI (%5B %5D for [ ])',
  base64Binary: 'base64: iVBORw0KGgo=',
  boolean: 'true | false | 1 | 0',
  date: {
    da: 'en dag, der findes, som ÅÅÅÅ-MM-DD: 2027-01-31',
    en: 'a day that exists, as YYYY-MM-DD: 2027-01-31',
  },
  dateTime: {
    da: 'dag og klokkeslæt, som ÅÅÅÅ-MM-DDTtt:mm:ss[.s][Z|±tt:mm]: 2027-01-31T08:00:00+01:00',
    en: 'day and time of day, as YYYY-MM-DDThh:mm:ss[.s][Z|±hh:mm]: 2027-01-31T08:00:00+01:00',
  },
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
  return FORMS[primitive] ?? primitive + range(minInclusive, maxInclusive);
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
