/** Reads the parts of a message that a tour tells about. */
import type { XmlElement } from '../../../src/xml/tree/tree.js';
import { childElements, hasElements, textOf } from '../../../src/xml/tree/tree-reading.js';
import { rootOf } from '../compare/root-of.js';

/** What stands in the Body of an envelope; undefined where there is none, or it is no XML. */
export function contentOf(message: string): XmlElement | undefined {
  const root = rootOf(Buffer.from(message));
  const body = root && childElements(root).find(({ local }) => local === 'Body');
  return body && childElements(body)[0];
}

/** The element and everything below it, in document order. */
export const everyElement = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...childElements(element).flatMap(everyElement),
];

/** What the element holds in one line: `Titel: Kok, Version: 2`. */
export const valuesOf = (content: XmlElement, most: number): string =>
  cut(
    everyElement(content)
      .filter((element) => !hasElements(element) && textOf(element).trim() !== '')
      .map((element) => `${nameOf(element)}: ${textOf(element).trim()}`)
      .join(', '),
    most,
  );

/** A code stands in an element of that name, which tells nothing. */
const nameOf = ({ local, parent }: XmlElement): string =>
  local === 'CodeListItemIdentifier' && parent ? parent.local : local;

/** The text in one line, of at most so many characters. */
export function cut(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}
