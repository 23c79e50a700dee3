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
  const { whiteSpace, enumeration } = type;
  const checks: Check[] = [forms[type.primitive], ...lengthChecks(type)];
  if (type.pattern !== undefined) {
    const expression = patternToRegExp(type.pattern);
    checks.push((value) => (expression.test(value) ? undefined : 'pattern'));
  }
  if (enumeration) checks.push((value) => (enumeration.includes(value) ? undefined : 'notInList'));
  if (type.primitive === 'int' || type.primitive === 'long') checks.push(rangeCheck(type));
  return (raw) => {
    const value = normalise(raw, whiteSpace);
    for (const check of checks) {
      const kind = check(value);
      if (kind !== undefined) return kind;
    }
    return undefined;
  };
}

/**
 * The form of each primitive. It is narrower than libxml2's where the rest of the gateway could not
 * read what that lets through: years 0001–9999, no hour 24, at most nine decimals of a second
 * (Temporal), numbers of at most 20 digits, no IP literal in a URI, and in base64 only the
 * characters of base64.
 */
const forms: Readonly<Record<Primitive, Check>> = {
  string: () => undefined,
  boolean: (value) =>
    value === 'true' || value === 'false' || value === '1' || value === '0' ? undefined : 'wrongType',
  int: matches(/^[+-]?[0-9]{1,20}$/),
  long: matches(/^[+-]?[0-9]{1,20}$/),
  date: (value) => (isDate(value.slice(0, 10)) && OFFSET.test(value.slice(10)) ? undefined : 'wrongType'),
  dateTime: (value) => {
    const time = TIME.exec(value.slice(10));
    const right = time && isDate(value.slice(0, 10)) && OFFSET.test(value.slice(10 + time[0].length));
    return right ? undefined : 'wrongType';
  },
  anyURI: (value) => (isUri(value) ? undefined : 'wrongType'),
  base64Binary: (value) => (isBase64(value) ? undefined : 'wrongType'),
};

const OFFSET = /^(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$/;
const TIME = /^T(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){2}(?:\.[0-9]{1,9})?/;

function matches(form: RegExp): Check {
  return (value) => (form.test(value) ? undefined : 'wrongType');
}

const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

function isDate(value: string): boolean {
  if (!DATE.test(value)) return false;
  const year = number(value, 0, 4);
  const month = number(value, 5, 7);
  const day = number(value, 8, 10);
  return year > 0 && month > 0 && month <= 12 && day > 0 && day <= daysIn(month, year);
}

/** The number that the digits from `start` to before `end` write. */
function number(digits: string, start: number, end: number): number {
  let found = 0;
  for (let i = start; i < end; i++) found = found * 10 + digits.charCodeAt(i) - 0x30;
  return found;
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Takes a URI reference apart as RFC 3986 appendix B does: scheme, authority, path. */
function isUri(value: string): boolean {
  if (/^[^#]*[[\]]|%(?![0-9A-Fa-f]{2})|#.*#/s.test(value)) return false;
  const [, scheme, authority, path = ''] = /^([^:/?#]+:)?(\/\/[^/?#]*)?([^?#]*)/.exec(value) ?? [];
  if (scheme !== undefined && !/^[A-Za-z][A-Za-z0-9+.-]*:$/.test(scheme)) return false;
  if (authority !== undefined) return /^\/\/(?:[^@]*@)?[^@:]*(?::[0-9]{1,5})?$/.test(authority);
  return scheme !== undefined || !/^[^/]*:/.test(path);
}

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
