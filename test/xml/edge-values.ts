import type { SimpleType } from '../../src/xml/schema/schema.js';
import type { Random } from './random.js';

/** One value that fits for each pattern of the contract, to be damaged at random. */
export const fitting: Readonly<Record<string, string>> = {
  '(\\+)?[0-9]{3,20}': '+4512345678',
  '[-][1]|[0-9]{1,8}': '12345678',
  '[0-9]{10}': '1234567890',
  '[0-9]{3}': '101',
  '[0-9]{8}': '12345678',
  '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}':
    '0A1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9',
  '[0-9a-f]{16}': '0123456789abcdef',
  '[A-Z]{2}': 'DK',
  '[Hh][Tt][Tt][Pp][Ss]?://(\\[[0-9A-Fa-f:.]+\\]|[^\\s\\[\\]])[^\\s\\[\\]]*':
    'https://eksempel.dk/job?id=1#top',
  '[^>\\(\\)\\[\\]\\\\,;:@\\s]{0,191}@[^>\\(\\)\\[\\]\\\\,;:@\\s]{1,64}': 'navn@eksempel.dk',
  '[^<>\\(\\)\\[\\]\\\\,;:@\\s]{1,191}@[^<>\\(\\)\\[\\]\\\\,;:@\\s]{1,64}': 'navn@eksempel.dk',
  '\\s*\\S[\\s\\S]*': ' En tekst\n',
};

const SPACES = ['', ' ', '  ', '\n', '\t', '\r', '\r\n', ' \n\t ', '\u00a0', '\u2028', '\u0085', '\u3000'];
const CHARACTERS = [
  ...Array.from('019aAfgZ-+.,;:@<>()[]\\/?#%&=_~!*\'"|^`{}$ '),
  ...[
    '\n',
    '\t',
    '\r',
    '\u00a0',
    '\u0085',
    '\u2028',
    '\u3000',
    '\u200b',
    '\ufeff',
    '\ufffd',
    'æ',
    'Å',
    'e\u0301',
  ],
  ...['٣', '３', 'ⅷ', '😀', '𝟘', '\u{10ffff}', '\u{1f1e9}', ']]>', '%20', '%zz', '//', '::', '\ue000'],
];

const WHOLE = ['0', '-0', '+0', '007', '+5', '-5', '--5', '+', '-', '1.0', '1e3', '0x1', '1,000', '٣', '5 5', '', 'x'].concat(
  ['2147483647', '2147483648', '-2147483648', '-2147483649', '9007199254740991', '9007199254740992'],
  ['0'.repeat(19) + '1', '0'.repeat(20) + '1', '9'.repeat(20), '9'.repeat(24), '+00000000000000000001'],
); // oxfmt-ignore

const DATES = ['2026-01-31', '2026-01-32', '2026-02-28', '2026-02-29', '2028-02-29', '1900-02-29', '2000-02-29', '2026-04-31',
  '2026-00-10', '2026-13-01', '2026-12-00', '0001-01-01', '0000-01-01', '9999-12-31', '10000-01-01', '-0001-01-01', '-0004-02-29', '123456788-02-29', '123456789-02-29', '02026-01-01',
  '26-01-01', '2026-1-01', '2026-01-1', '20260101', '2026/01/01', '', 'x', '٢٠٢٦-01-01', '+2026-01-01']; // oxfmt-ignore
const OFFSETS = ['', 'Z', 'z', '+00:00', '-00:00', '+01:00', '-13:59', '+14:00', '-14:00', '+14:01', '+15:00', '+1:00', '+0100', '+01:60', 'ZZ',
  ' Z', '+01', '+01:00:00']; // oxfmt-ignore
const TIMES = ['T00:00:00', 'T23:59:59', 'T24:00:00', 'T24:00:00.000', 'T24:00:00.1', 'T24:00:01', 'T12:60:00', 'T12:00:60', 'T12:00:59.9', 'T12:00:00.', 'T12:00:00.123456789',
  'T12:00:00.1234567891', `T12:00:00.${'9'.repeat(300)}`, 'T12:00', 'T1:00:00', 't12:00:00', ' 12:00:00', '', 'T12:00:00,5', 'T12:00:00.5.5', 'T-1:00:00']; // oxfmt-ignore

const URIS = ['https://eksempel.dk/', 'HTTP://eksempel.dk:8080/æøå?x=%20#y', 'https://[::1]/', 'http://x/?a[]=1', 'http://[g]/', 'http://[::1', 'http://[::1]:80/x', 'http://x/#[a]', 'https://eksempel.dk:99999/', 'https://eksempel.dk:/',
  'https://eksempel.dk:999999/', 'http://a:b@c:1/', 'http://a@b@c/', 'http:///x', 'http://x#a#b', 'http://x/%', 'http://x/%2', 'http://x/a b', 'http://x/a"b',
  'http://x/<b>', 'http://x/{a}|b^c`', 'http://x\\y', 'http://x/%C3%A6', 'http://😀.dk/', 'mailto:x@y', 'x', '', '//x', '/x', '?x', '#', '1:2', 'a:b:c',
  'http://x:1:2/', 'http://x:-1/', 'http://.', 'http://a..b', 'https://x/\u200b', 'http://x/\u00a0']; // oxfmt-ignore

const BASE64 = [
  '',
  'QUJD',
  'QUI=',
  'QQ==',
  'QUJ=',
  'QUJ',
  '====',
  'Q U J D',
  ' QUJD ',
  'QU\nJD',
  'QUJD!',
  'æ',
  'QUJD=',
];
const BOOLEANS = ['true', 'false', '1', '0', 'TRUE', 'True', '', '2', '01', 'yes', 'true false', '+1'];

/**
 * A value at the edge of the type, as plain text: on, within or beyond each of its facets and of
 * its lexical form. Every facet of the type comes up; no value is right for certain.
 */
export function edgeValue(type: SimpleType, random: Random): string {
  const bare = random.pick<() => string>([form, facet, facet].map((make) => () => make(type, random)))();
  const damaged = random.chance(0.15) ? damage(bare, random) : bare;
  return random.chance(0.25) ? random.pick(SPACES) + damaged + random.pick(SPACES) : damaged;
}

function form({ primitive, pattern, enumeration }: SimpleType, random: Random): string {
  const known = pattern === undefined ? undefined : fitting[pattern];
  if (known !== undefined) return random.chance(0.6) ? damage(known, random) : known;
  if (enumeration) return random.pick(enumeration);
  switch (primitive) {
    case 'int':
    case 'long':
      return random.pick(WHOLE);
    case 'date':
      return oneOf(DATES, '2028-02-29', random) + oneOf(OFFSETS, 'Z', random);
    case 'dateTime':
      return (
        oneOf(DATES, '2028-02-29', random) +
        oneOf(TIMES, 'T23:59:59.123456789', random) +
        oneOf(OFFSETS, '-14:00', random)
      );
    case 'anyURI':
      return random.pick(URIS);
    case 'base64Binary':
      return random.pick(BASE64);
    case 'boolean':
      return random.pick(BOOLEANS);
    case 'string':
      return random.pick(CHARACTERS).repeat(random.below(4));
  }
}

/** A good part half of the time, as three parts at random would hardly ever all be right. */
function oneOf(all: readonly string[], good: string, random: Random): string {
  return random.chance(0.5) ? good : random.pick(all);
}

/** Numbers just below, at and just above each bound of the type. */
export function edgesOf(type: SimpleType): string[] {
  const { minLength, maxLength, minInclusive, maxInclusive } = type;
  const around = (bound: number | undefined) => (bound === undefined ? [] : [bound - 1, bound, bound + 1]);
  const lengths = [...around(minLength), ...around(maxLength)].filter((length) => length >= 0);
  return [
    ...[...around(minInclusive), ...around(maxInclusive)].flatMap((n) => [String(n), `+${n}`, ` 0${n}\n`]),
    ...lengths.flatMap((length) => ['x', '😀', ' ', '&'].map((unit) => unit.repeat(length))),
    ...lengths.filter((length) => length > 0).map((length) => ` x${'y'.repeat(length - 1)} `),
  ];
}

function facet(type: SimpleType, random: Random): string {
  const { minLength, maxLength, minInclusive, maxInclusive, pattern } = type;
  const bound = random.pick([minInclusive, maxInclusive, minLength, maxLength]);
  if (bound === undefined) return form(type, random);
  const edge = bound + random.pick([-1, 0, 0, 1]);
  if (minInclusive !== undefined || maxInclusive !== undefined) return String(edge);
  const start = type.primitive === 'anyURI' ? 'https://' : pattern?.includes('@') ? 'a@b' : '';
  const unit = random.pick(['x', 'x', 'æ', '😀', ' ', '&', 'a b', '\n', '%20']);
  return (
    start +
    Array.from(unit.repeat(Math.max(0, edge)))
      .slice(0, Math.max(0, edge - start.length))
      .join('')
  );
}

/** The value with one character more, one less or one changed. */
export function damage(value: string, random: Random): string {
  const characters = Array.from(value);
  const at = random.below(characters.length + 1);
  characters.splice(at, random.below(2), ...(random.chance(0.7) ? [random.pick(CHARACTERS)] : []));
  return characters.join('');
}
