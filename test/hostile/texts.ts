/** Texts that somebody sends who means no good, as they stand in XML. */
import fc from 'fast-check';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Characters that mean something to a reader further in; U+0000 in each way to tell it. */
const SIGNS = [
  '\\00', '\\0', '\\u0000', '%00', '%C0%80', '&amp;#0;', '\\x00', '\u2400', '#0403000000', '"\\00"',
  '\ufffd', '\\ud800', '\\uD83D', '%ED%A0%80', '\u{10ffff}', '\u{1f468}\u200d\u{1f469}', '\ue000',
  '\u202e', '\u2066', '\u200b', '\u200f', '\ufeff', '\u00ad', '\u0301', 'e\u0301\u0302', '\u0085', '\u2028', '\u00a0', '\u3000', '\u{e0041}',
  '&#9;', '&#10;', '&#13;', ' ', '\\', '"', "'", '$1', '$$', '%', '%s', '{}', '[]', '[', '(', '*', '+', '?', '^', '|', ':', ';', ',', '=', '@', '//', '&amp;', '&lt;', '>',
  '&lt;b>', '&lt;a href="javascript:1">', '&lt;a href="http://[', '&amp;nbsp;', '&amp;#0;', '&amp;#x110000;', '&lt;!--', '<![CDATA[\u0301]]>',
  'İ', 'ß', 'ﬀ', 'Å', 'æ', '٣', '３', 'ⅷ', '¹', 'a', 'Z', '0', '9', '-',
]; // oxfmt-ignore

/** What XML itself cannot carry: the parser refuses the message. */
const NO_XML = ['&#0;', '&#x0;', '\u0000', '\ufffe', '\uffff', '&#xFFFE;', '&#xD800;', '&', '<'];

/** Whole values, most of them near a bound of some type. */
const VALUES = [
  '', '-1', '-0', '+0', '0', '1', '2147483647', '2147483648', '-2147483648', '-2147483649', '9007199254740991', '9007199254740993', '99999999999999999999',
  '9'.repeat(400), `${'0'.repeat(300)}1`, '1e3', '1.5', 'NaN', 'INF', 'Infinity', '0x10', '٣٣٣٣٣٣٣٣', 'true', '1 ',
  '0001-01-01', '9999-12-31', '10000-01-01', '-0001-01-01', '2026-02-30', '0000-01-01', '2026-11-24T24:00:00', '9999-12-31T24:00:00', '2026-12-31T23:59:60Z',
  '2026-03-29T02:30:00', '2026-10-25T02:30:00', '0001-01-01T00:00:00+14:00', '9999-12-31T23:59:59-14:00', `2026-11-24T10:00:00.${'9'.repeat(300)}Z`, '2026-11-24T10:00:00+15:00',
  'http://a', 'http://[::1]/', 'http://[::ffff:1.2.3.4]:99999/', 'http://a/?b[]=1', 'https://%00/', 'http://a:b/', 'HTTP://\u202ea/', 'https://xn--/', 'http://æ.dk/%zz', '//', '::', 'urn:uuid:x',
  'QUJD', '====', 'A', 'iVBORw0KGgo=', 'R0lGODlh', '/9j/4AAQ', '00000000-0000-0000-0000-000000000000', 'a@b', '@b', '12345678', 'DK', 'xx', '101',
  'CN=\\00', 'CN="\\00"', 'CN=#0c0100', 'CN=a\\', 'CN=,', '=', 'CN=\\ud800', 'OID.2.5.4.3=\\c0\\80', 'CN=a+O=\\00',
]; // oxfmt-ignore

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...VALUES).map(escaped) },
  {
    weight: 12,
    arbitrary: fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }).map((signs) => signs.join('')),
  },
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }).map(escaped) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }).map(escaped) },
  { weight: 1, arbitrary: fc.constantFrom(...NO_XML) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...SIGNS), fc.constantFrom(30, 81, 255, 1025, 5000, 70_000))
      .map(([sign, count]) => sign.repeat(count)),
  },
);
