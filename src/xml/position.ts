import type { Position } from './tree.js';

/**
 * Where an offset lies: lines end at \n, \r\n or \r (XML 1.0 section 2.11), columns count code points. Costs one pass
 * over the text before the offset, and is only asked for when something is wrong.
 */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let lineStart = 0;
  for (let i = nextLineEnd(text, 0); i < offset; i = nextLineEnd(text, lineStart)) {
    const end = text.startsWith('\r\n', i) ? i + 2 : i + 1;
    if (end > offset) break;
    line += 1;
    lineStart = end;
  }
  return { line, column: codePoints(text, lineStart, offset) + 1 };
}

function nextLineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x0d) return i;
  }
  return Infinity;
}

function codePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xdc00 || code > 0xdfff) count += 1; // a low surrogate belongs to the character before it
  }
  return count;
}
