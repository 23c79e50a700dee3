import { malformed } from './refusals.js';
import { WRONG } from './well-formedness.js';

/** Holds what the XML declaration says. */
export interface XmlDeclaration {
  readonly encoding: string | undefined;
  /** Index after the declaration. */
  readonly end: number;
}

/** A text without a declaration is XML 1.0 (section 2.8). */
const NONE: XmlDeclaration = { encoding: undefined, end: 0 };

const S = '[ \\t\\r\\n]';
const equals = `${S}*=${S}*`;
const quoted = (value: string): string => `(?:"(${value})"|'(${value})')`;

/** Productions 23–26, 32, 80 and 81 of XML 1.0. */
const PATTERN = new RegExp(
  `^<\\?xml${S}+version${equals}${quoted('1\\.[0-9]+')}` +
    `(?:${S}+encoding${equals}${quoted('[A-Za-z][A-Za-z0-9._\\-]*')})?` +
    `(?:${S}+standalone${equals}${quoted('yes|no')})?${S}*\\?>`,
);

/**
 * Reads the XML declaration, where there is one.
 * @throws Fault 139100 when it is malformed or names another version than 1.0
 */
export function readXmlDeclaration(text: string): XmlDeclaration {
  if (!/^<\?xml[ \t\r\n?]/.test(text)) return NONE;
  const match = PATTERN.exec(text);
  if (!match) return malformed(text, WRONG.declaration, 0);
  const [all, version = match[2] ?? '', , encoding = match[4]] = match;
  const end = all.length;
  if (version !== '1.0') return malformed(text, `XML ${version.slice(0, 10)} ≠ 1.0`, end - 1);
  return { encoding, end };
}
