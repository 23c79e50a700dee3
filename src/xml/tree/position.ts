import type { Position } from './tree.js';

/**
 * Where an offset lies: lines end at \n, \r\n or \r (XML 1.0 section 2.11), columns count code points. One pass over
 * what is before the offset, and only asked for when something is wrong.
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
      column += 1; // a low surrogate belongs to the character before it
    }
  }
  return { line, column };
}

const LF = 0x0a;
const CR = 0x0d;
