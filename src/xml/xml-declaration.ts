/** What the XML declaration says. */
export interface XmlDeclaration {
  readonly version: string;
  readonly encoding: string | undefined;
  /** Index after it. */
  readonly end: number;
}

/** A text without one is XML 1.0 (section 2.8). */
export const NO_DECLARATION: XmlDeclaration = { version: '1.0', encoding: undefined, end: 0 };

const S = '[ \\t\\r\\n]';
const equals = `${S}*=${S}*`;
const quoted = (value: string): string => `(?:"(${value})"|'(${value})')`;

/** Productions 23–26, 32, 80 and 81. */
const PATTERN = new RegExp(
  `^<\\?xml${S}+version${equals}${quoted('1\\.[0-9]+')}` +
    `(?:${S}+encoding${equals}${quoted('[A-Za-z][A-Za-z0-9._\\-]*')})?` +
    `(?:${S}+standalone${equals}${quoted('yes|no')})?${S}*\\?>`,
);

/** Does the text begin with one, right or wrong? */
export function hasXmlDeclaration(text: string): boolean {
  return /^<\?xml[ \t\r\n?]/.test(text);
}

/** @returns undefined when it is malformed */
export function readXmlDeclaration(text: string): XmlDeclaration | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [all, version = match[2] ?? '', , encoding = match[4]] = match;
  return { version, encoding, end: all.length };
}
