import { DISALLOWED, NAME, NAME_START, NAMESPACE_NAME, SPACE, STOPS_TEXT, STOPS_VALUE } from './kinds.js';

/**
 * Says what each UTF-16 unit may be in XML 1.0 (fifth edition), as bits, so that reading looks up
 * once for each unit. Surrogates are told unit by unit, which is enough because decoding is strict
 * (charset.ts) and they only come in pairs.
 */
export const KIND: Uint8Array = new Uint8Array(0x10000);

/** The first and the last unit of a range, and what all of them are. */
const kinds: readonly (readonly [number, number, number])[] = [
  // NameStartChar: D800–DB7F lead U+10000–U+EFFFF, and any low surrogate may follow them.
  ...letters(
    'AZ',
    '__',
    'az',
    '\u00c0\u00d6',
    '\u00d8\u00f6',
    '\u00f8\u02ff',
    '\u0370\u037d',
    '\u037f\u1fff',
  ),
  ...letters('\u200c\u200d', '\u2070\u218f', '\u2c00\u2fef', '\u3001\ud7ff', '\ud800\udb7f'),
  ...letters('\uf900\ufdcf', '\ufdf0\ufffd'),
  // NameChar, besides those above.
  ...ranges(NAME, '-.', '09', '\u00b7\u00b7', '\u0300\u036f', '\u203f\u2040', '\udc00\udfff'),
  ...ranges(SPACE, '\t\n', '\r\r', '  '),
  ...ranges(
    DISALLOWED | STOPS_TEXT | STOPS_VALUE,
    '\u0000\u0008',
    '\u000b\u000c',
    '\u000e\u001f',
    '\ufffe\uffff',
  ),
  ...ranges(STOPS_TEXT, '<<', '&&', ']]', '\r\r'),
  ...ranges(STOPS_VALUE, '<<', '&&', '""', "''", '\t\n', '\r\r'),
  ...ranges(NAMESPACE_NAME, '!!', '#;', '==', '?[', ']]', '__', 'az', '~~'),
];

for (const [first, last, kind] of kinds) {
  for (let unit = first; unit <= last; unit++) KIND[unit] = (KIND[unit] ?? 0) | kind;
}

function letters(...pairs: string[]): [number, number, number][] {
  return ranges(NAME_START | NAME, ...pairs);
}

function ranges(kind: number, ...pairs: string[]): [number, number, number][] {
  return pairs.map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1), kind]);
}
