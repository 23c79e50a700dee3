import type { Position } from './tree.js';

/**
 * The line and column of an offset. Lines end at \n, \r\n or \r (XML 1.0 section 2.11), and columns
 * count code points. This passes over all that is before the offset, so ask only when something is
 * wrong.
 */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let column = 1;
  for (let i = 0; i < offset; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) {
      line += 1;
      column = 1;
    } else if (code < 0xdc00 || code > 0xdfff) {
      column += 1; // A low surrogate belongs to the character before it.
    }
  }
  return { line, column };
}

const LF = 0x0a;
const CR = 0x0d;
