import type { SimpleType } from './schema.js';

/** White space as XSD means it before it looks at a value (XSD 1.0 part 2, 4.3.6): only these four characters. */
export function normalise(raw: string, whiteSpace: SimpleType['whiteSpace']): string {
  if (whiteSpace === 'preserve') return raw;
  if (!/[ \t\n\r]/.test(raw)) return raw;
  if (whiteSpace === 'replace') return raw.replace(/[\t\n\r]/g, ' ');
  return raw.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, '');
}

/** Nothing but white space, or nothing at all? */
export function isBlank(text: string): boolean {
  return !/[^ \t\n\r]/.test(text);
}
