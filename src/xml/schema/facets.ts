import type { Primitive, SimpleType } from './schema.js';
import type { SchemaErrorKind } from './schema-errors.js';
import { normalise } from './white-space.js';
import { patternToRegExp } from './xsd-pattern.js';

/** Says what is wrong with the raw text of an element of a type; undefined when nothing is. */
export type ValueCheck = (raw: string) => SchemaErrorKind | undefined;

type Check = (value: string) => SchemaErrorKind | undefined;

/**
 * Compiles one check of the form and the facets, in that order, which names the first one broken.
 */
export function compileCheck(type: SimpleType): ValueCheck {
  const { whiteSpace } = type;
  const check = compileNormalisedCheck(type);
  return (raw) => check(normalise(raw, whiteSpace));
}

/** The same of a value whose white space is as XSD reads it. */
export function compileNormalisedCheck(type: SimpleType): ValueCheck {
  const { enumeration } = type;
  const checks: Check[] = type.primitive === 'string' ? [] : [forms[type.primitive]];
  checks.push(...lengthChecks(type));
  if (type.pattern !== undefined) {
    const expression = patternToRegExp(type.pattern);
    checks.push((value) => (expression.test(value) ? undefined : 'pattern'));
  }
  if (enumeration) checks.push((value) => (enumeration.includes(value) ? undefined : 'notInList'));
  if (type.primitive === 'int' || type.primitive === 'long') checks.push(rangeCheck(type));
  const [first, second] = checks;
  if (!first || checks.length > 2) return (value) => firstBroken(checks, value);
  return second ? (value) => first(value) ?? second(value) : first;
}

function firstBroken(checks: readonly Check[], value: string): SchemaErrorKind | undefined {
  for (const check of checks) {
    const kind = check(value);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/**
 * The form of each primitive, as XSD has it. Decision 0036 says where the standard leaves a choice,
 * and where libxml2 takes more than the standard.
 */
const forms: Readonly<Record<Primitive, Check>> = {
  string: () => undefined,
  boolean: (value) =>
    value === 'true' || value === 'false' || value === '1' || value === '0' ? undefined : 'wrongType',
  int: matches(/^[+-]?[0-9]+$/),
  long: matches(/^[+-]?[0-9]+$/),
  date: (value) => (isUsualDate(value) || isDay(DATE.exec(value)) ? undefined : 'wrongType'),
  dateTime: (value) => (isUsualTime(value) || isDay(DATE_TIME.exec(value)) ? undefined : 'wrongType'),
  anyURI: (value) => (isUri(value) ? undefined : 'wrongType'),
  base64Binary: (value) => (isBase64(value) ? undefined : 'wrongType'),
};

function matches(form: RegExp): Check {
  return (value) => (form.test(value) ? undefined : 'wrongType');
}

/** XSD asks for four digits of a year at least, and lets a reader choose how many it knows. */
const DAY = '-?([1-9][0-9]{4,8}|[0-9]{4})-([0-9]{2})-([0-9]{2})';
const OFFSET = '(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?';
const TIME = '(?:(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){2}(?:\\.[0-9]+)?|24:00:00(?:\\.0+)?)';
const DATE = new RegExp(`^${DAY}${OFFSET}$`);
const DATE_TIME = new RegExp(`^${DAY}T${TIME}${OFFSET}$`);

/**
 * Is it the usual form of a date, like `2026-03-01`?
 *
 * Fast path: a date or time of the usual form takes a tenth of the time. Slow path: the expressions
 * above. Held equal by test/xml/validation/types-at-their-edges.test.ts.
 */
export function isUsualDate(value: string): boolean {
  return value.length === 10 && beginsWithUsualDay(value);
}

/** Is it the usual form of a time, like `2026-03-01T08:00:00Z` or with `+01:00`, or without? */
function isUsualTime(value: string): boolean {
  const { length } = value;
  if (!beginsWithUsualDay(value) || value.charCodeAt(10) !== LETTER_T) return false;
  if (value.charCodeAt(13) !== COLON || value.charCodeAt(16) !== COLON) return false;
  if (!(twoDigits(value, 11) < 24 && twoDigits(value, 14) < 60 && twoDigits(value, 17) < 60)) return false;
  const sign = value.charCodeAt(19);
  if (length <= 20) return length === 19 || sign === LETTER_Z;
  if (length !== 25 || (sign !== PLUS && sign !== MINUS)) return false;
  return twoDigits(value, 20) < 14 && value.charCodeAt(22) === COLON && twoDigits(value, 23) < 60;
}

const LETTER_T = 0x54;
const LETTER_Z = 0x5a;
const COLON = 0x3a;
const PLUS = 0x2b;
const MINUS = 0x2d;

/** A day that its month has in every year, of a year after 0. */
function beginsWithUsualDay(value: string): boolean {
  const year = 100 * twoDigits(value, 0) + twoDigits(value, 2);
  const month = twoDigits(value, 5);
  const day = twoDigits(value, 8);
  const isUsual = year > 0 && month > 0 && month <= 12 && day > 0 && day <= (month === 2 ? 28 : 30);
  return isUsual && value.charCodeAt(4) === MINUS && value.charCodeAt(7) === MINUS;
}

/** NaN, which is neither above nor below a number, where there are no two digits. */
function twoDigits(value: string, at: number): number {
  const tens = value.charCodeAt(at) - 0x30;
  const ones = value.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : NaN;
}

/** Does the calendar have the day that was found? There is no year 0. */
function isDay(found: RegExpExecArray | null): boolean {
  if (!found) return false;
  const [, year = 0, month = 0, day = 0] = found.map(Number);
  return year > 0 && month > 0 && month <= 12 && day > 0 && day <= daysIn(month, year);
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Takes a URI reference apart as RFC 3986 appendix B does: scheme, authority, path. Square brackets
 * are only around the address of a host, and in a fragment.
 */
export function isUri(value: string): boolean {
  // Fast path: one expression in place of six. Held equal by
  // test/xml/validation/types-at-their-edges.test.ts.
  if (USUAL_URI.test(value)) return true;
  if (/%(?![0-9A-Fa-f]{2})|#.*#/s.test(value)) return false;
  const [, scheme, authority, path = '', query = ''] =
    /^([^:/?#]+:)?(\/\/[^/?#]*)?([^?#]*)([^#]*)/.exec(value) ?? [];
  if (/[[\]]/.test(path + query)) return false;
  if (scheme !== undefined && !/^[A-Za-z][A-Za-z0-9+.-]*:$/.test(scheme)) return false;
  if (authority !== undefined) return AUTHORITY.test(authority);
  return scheme !== undefined || !/^[^/]*:/.test(path);
}

const USUAL_URI = /^https?:\/\/[A-Za-z0-9.-]+(?:\/[A-Za-z0-9._~/-]*)?(?:\?[A-Za-z0-9._~/=&+-]*)?$/;
const IP_LITERAL = String.raw`\[(?:[0-9A-Fa-f:.]+|[vV][0-9A-Fa-f]+\.[^[\]@]+)\]`;
const AUTHORITY = new RegExp(String.raw`^//(?:[^@[\]]*@)?(?:${IP_LITERAL}|[^@:[\]]*)(?::[0-9]{1,5})?$`);

function isBase64(value: string): boolean {
  const packed = value.replaceAll(' ', '');
  return packed.length % 4 === 0 && /^[A-Za-z0-9+/]*(?:[AQgw]==|[AEIMQUYcgkosw048]=)?$/.test(packed);
}

function lengthChecks({ primitive, minLength = 0, maxLength = Infinity }: SimpleType): Check[] {
  if (minLength === 0 && maxLength === Infinity) return [];
  const length = primitive === 'base64Binary' ? octets : characters;
  return [
    (value) => {
      // Fast path: a character is one or two UTF-16 units and an octet one and a third, so there is
      // seldom a need to count. Held equal by test/xml/validation/types-at-their-edges.test.ts.
      if (value.length <= maxLength && value.length >= 2 * minLength) return undefined;
      const count = length(value);
      return count < minLength ? 'tooShort' : count > maxLength ? 'tooLong' : undefined;
    },
  ];
}

/** Counts characters as XSD does, which are not UTF-16 units. */
export function characters(value: string): number {
  let count = value.length;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code >= 0xdc00 && code <= 0xdfff) count -= 1;
  }
  return count;
}

function octets(base64: string): number {
  const packed = base64.replaceAll(' ', '').replace(/=+$/, '');
  return Math.floor((packed.length * 3) / 4);
}

/** XSD's range of int; of long only the part in which a JavaScript number is exact. */
const ranges: Readonly<Record<'int' | 'long', readonly [number, number]>> = {
  int: [-2147483648, 2147483647],
  long: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
};

function rangeCheck({ primitive, minInclusive = -Infinity, maxInclusive = Infinity }: SimpleType): Check {
  const [lowest, highest] = ranges[primitive === 'int' ? 'int' : 'long'];
  const min = Math.max(lowest, minInclusive);
  const max = Math.min(highest, maxInclusive);
  return (value) => {
    const number = Number(value);
    return number < min ? 'tooSmall' : number > max ? 'tooLarge' : undefined;
  };
}
