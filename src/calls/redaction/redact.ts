/** Takes out of a message what must not be kept, and leaves all else as it was sent. */
import { MASK } from '../../faults/masking.js';
import { isBlank } from '../../xml/schema/white-space.js';
import { childElements, elementsAt, textOf } from '../../xml/tree/tree-reading.js';
import type { XmlElement, XmlMessage } from '../../xml/tree/tree.js';
import { pathPrefixes } from '../../soap/faults/place.js';
import { standIns } from './names.js';
import { redactTag } from './redact-tag.js';
import type { Marked, Tells } from './persons.js';
import { PERSONAL, type Place } from './places.js';

/**
 * The pieces of a message that was read already, and so is well-formed and has neither DOCTYPE nor
 * processing instructions: comments, CDATA, ends, beginnings, texts.
 */
const PIECES =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\/[^>]*>|<\?[\s\S]*?\?>|<[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>|[^<]+/gy;

const [CDATA, CDATA_END] = ['<![CDATA[', ']]>'];

/** What stands in elements that the contract marks as personal. */
export function markedIn(element: XmlElement, place: Place): readonly Marked[] {
  const value = place.isPersonal === true ? textOf(element) : '';
  return [
    ...(isBlank(value) ? [] : [{ local: element.local, value }]),
    ...childElements(element).flatMap((child) => markedIn(child, place.child(child))),
  ];
}

interface Redaction {
  /** The place of the root. */
  readonly envelope: Place;
  readonly tells: Tells;
  /** Elements at these paths are masked too. */
  readonly hidden: ReadonlySet<string>;
  /** No more than the beginning is wanted, so many characters at the least. */
  readonly characters: number;
}

interface Open {
  readonly element: XmlElement;
  readonly place: Place;
  readonly text: Place['text'];
}

/** Every line stays a line, as faults tell lines. */
export function redact(message: XmlMessage, { envelope, tells, hidden, characters }: Redaction): string {
  const { root, text } = message;
  const hiddenElements = new Set(elementsAt(root, hidden, pathPrefixes(message)).values());
  const standIn = standIns();
  const elements = inOrder(root);
  const open: Open[] = [];
  let written = '';
  const opened = (element: XmlElement): Open => {
    const place = open.at(-1)?.place.child(element) ?? envelope;
    if (hiddenElements.has(element)) return { element, place: PERSONAL, text: 'masked' };
    return { element, place, text: becomesOf(place, element, tells) };
  };
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    if (written.length > characters) break;
    const here = open.at(-1);
    if (piece.startsWith('<!--')) written += `<!--${masked(piece)}-->`;
    else if (piece.startsWith(CDATA)) written += redactedCdata(piece, here);
    else if (piece.startsWith('</')) {
      open.pop();
      written += redactTag(piece, standIn);
    } else if (piece.startsWith('<?')) written += piece;
    else if (piece.startsWith('<')) {
      const { value: element } = elements.next();
      if (element?.offset !== index) throw new Error('a message was read in two ways');
      if (!piece.endsWith('/>')) open.push(opened(element));
      written += redactTag(piece, standIn);
    } else written += redactedText(piece, here);
  }
  return written;
}

/** What is kept of some texts hangs on what they say. */
function becomesOf({ text, isExpected }: Place, element: XmlElement, tells: Tells): Place['text'] {
  if (isExpected?.(textOf(element))) return 'kept';
  return text === 'free' && tells(textOf(element)) ? 'masked' : text;
}

function* inOrder(element: XmlElement): Generator<XmlElement, undefined> {
  yield element;
  for (const child of childElements(element)) yield* inOrder(child);
  return undefined;
}

function redactedText(text: string, place: Pick<Open, 'text'> | undefined): string {
  if (!place || isBlank(text) || place.text === 'kept' || place.text === 'free') return text;
  return place.text === 'masked' ? masked(text) : shortened(text);
}

function redactedCdata(piece: string, place: Pick<Open, 'text'> | undefined): string {
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

/** A message may be nothing but line ends: they are counted, and no piece is made of each. */
function lineEnds(text: string): string {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count++;
  }
  return '\n'.repeat(count);
}
const [LF, CR] = [10, 13];
