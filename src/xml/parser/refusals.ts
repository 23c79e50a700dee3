import type { Reading } from './reading.js';
import { WRONG } from './well-formedness.js';

/**
 * Refuses a `<?`: a processing instruction, an XML declaration that is not at the start, or
 * neither.
 * @throws Fault 139102, 139100
 */
export function refuseInstruction(reading: Reading, offset: number): never {
  const from = offset + 2;
  const end = reading.nameEnd(from);
  const target = reading.text.slice(from, end);
  const isTarget = target !== '' && /[ \t\r\n?]/.test(reading.text.charAt(end));
  if (!isTarget) return reading.unexpected(end, WRONG.instruction);
  if (target.toLowerCase() === 'xml') return reading.malformed(WRONG.declaration, offset);
  return reading.refuse(139102, {}, offset);
}

/**
 * Refuses an end tag, and says which it is: cut off, malformed, or another element's.
 * @throws Fault 139100
 */
export function refuseEndTag(reading: Reading, offset: number): never {
  const { text } = reading;
  let end = reading.nameEnd(offset + 2);
  if (text[end] === ':') end = reading.nameEnd(end + 1);
  const at = reading.spaceEnd(end);
  if (at >= text.length) return reading.ended();
  return reading.malformed(text[at] === '>' ? WRONG.otherEndTag : WRONG.endTag, offset);
}
