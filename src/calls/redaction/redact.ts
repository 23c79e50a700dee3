/** Takes out of a message what must not be kept, and leaves all else as it was sent. */
import { MASK } from '../../faults/masking.js';
import { isBlank } from '../../xml/schema/white-space.js';
import { childElements } from '../../xml/tree/tree-reading.js';
import type { XmlElement, XmlMessage } from '../../xml/tree/tree.js';
import { redactTag } from './redact-tag.js';
import type { Place } from './places.js';

/**
 * The pieces of a message that was read already, and so is well-formed and has neither DOCTYPE nor
 * processing instructions: comments, CDATA, ends, beginnings, texts.
 */
const PIECES =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\/[^>]*>|<\?[\s\S]*?\?>|<(?:[^>"']+|"[^"]*"|'[^']*')*>|[^<]+/gy;

const [CDATA, CDATA_END] = ['<![CDATA[', ']]>'];

/**
 * Every line stays a line, as faults tell lines.
 * @param envelope the place of the root
 */
export function redact({ root, text }: XmlMessage, envelope: Place): string {
  const elements = inOrder(root);
  const open: Place[] = [];
  let written = '';
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    const here = open.at(-1);
    if (piece.startsWith('<!--')) written += `<!--${masked(piece)}-->`;
    else if (piece.startsWith(CDATA)) written += redactedCdata(piece, here);
    else if (piece.startsWith('</')) {
      open.pop();
      written += redactTag(piece);
    } else if (piece.startsWith('<?')) written += piece;
    else if (piece.startsWith('<')) {
      const { value: element } = elements.next();
      if (element?.offset !== index) throw new Error('a message was read in two ways');
      if (!piece.endsWith('/>')) open.push(here ? here.child(element) : envelope);
      written += redactTag(piece);
    } else written += redactedText(piece, here);
  }
  return written;
}

function* inOrder(element: XmlElement): Generator<XmlElement, undefined> {
  yield element;
  for (const child of childElements(element)) yield* inOrder(child);
  return undefined;
}

function redactedText(text: string, place: Place | undefined): string {
  if (!place || isBlank(text) || place.text === 'kept') return text;
  return place.text === 'masked' ? masked(text) : shortened(text);
}

function redactedCdata(piece: string, place: Place | undefined): string {
  const text = redactedText(piece.slice(CDATA.length, -CDATA_END.length), place);
  return `${CDATA}${text}${CDATA_END}`;
}

const masked = (text: string): string => MASK + lineEnds(text);

/** So much of a value that nobody reads tells one from another. */
const SHORT = 40;

function shortened(text: string): string {
  if (text.length <= 2 * SHORT) return text;
  return `${text.slice(0, SHORT)}… (${text.length})${lineEnds(text.slice(SHORT))}`;
}

const lineEnds = (text: string): string => '\n'.repeat(text.split(/\r\n|\r|\n/).length - 1);
