/** What a fault may quote of a call that stands in no place which the contract knows. */
import { catalogue, type CatalogueEntry, type FaultCode } from '../../faults/catalogue.js';
import { clarkName } from '../../soap/message/must-understand.js';
import { neverClosed, standsTwice, undeclared, WRONG } from '../../xml/parser/well-formedness.js';
import { childElements, textOf } from '../../xml/tree/tree-reading.js';
import type { XmlElement } from '../../xml/tree/tree.js';
import { MOST_MARKED, type Marked, type Tells, UNKNOWN } from './persons.js';
import type { Place } from './places.js';
import { isKept } from './redact-tag.js';
import { isOurs, wordsIn } from './vocabulary.js';

/** So many characters of a value a fault tells, or fewer: then the last word is cut. */
const CUTS = [79, 119];
const MOST_TOLD = 240;

/**
 * The words of a message that are kept nowhere, as nobody can judge them: of its names, of values
 * of attributes, and of the beginnings of texts that no place is known for.
 * @param place of the element; undefined: the contract does not know the message
 */
export function unknownIn(element: XmlElement, place: Place | undefined): readonly Marked[] {
  const words = new Set<string>();
  gather(element, place, words);
  return [...words].map((value) => ({ local: UNKNOWN, value }));
}

/** More are not needed: then no text is kept. */
function gather(element: XmlElement, place: Place | undefined, words: Set<string>): void {
  if (words.size > MOST_MARKED) return;
  for (const text of textsOf(element, place))
    for (const part of [MOST_TOLD, ...CUTS].map((length) => text.slice(0, length)))
      for (const word of part.split(/[^\p{L}\p{M}\p{N}]+/u)) if (!isOurs(word)) words.add(word);
  for (const child of childElements(element)) gather(child, place?.child(child), words);
}

function textsOf(element: XmlElement, place: Place | undefined): readonly string[] {
  const { prefix, attributes, declarations } = element;
  return [
    ...[prefix, clarkName(element)],
    ...Object.entries(declarations).flat(),
    ...attributes.flatMap(({ prefix: of, local, namespace, value }) => [
      ...[of, local, namespace],
      ...(isKept(local, value) ? [] : [value]),
    ]),
    ...(isHidden(element, place) ? [textOf(element)] : []),
  ];
}

/** What is a person's by the contract is found elsewhere, and what is binary is never quoted. */
function isHidden(element: XmlElement, place: Place | undefined): boolean {
  if (!place) return true;
  const { text, isPersonal = false, isExpected } = place;
  return text === 'masked' && !isPersonal && isExpected?.(textOf(element)) !== true;
}

/**
 * These quote fields of HTTP, which are not kept, or a message that cannot be read: each word of
 * theirs must be ours.
 */
const QUOTING: ReadonlySet<number> = new Set<FaultCode>([
  139100, 139104, 139115, 139116, 139130, 139131, 139136, 139137, 139138, 139144, 139146,
]);

const OF_ALL = [...Object.values(WRONG), ...[neverClosed, undeclared, standsTwice].map((said) => said(''))];

/** @returns does a text of the answer with that code quote what may be somebody's name? */
export function quoting(code: number): Tells {
  if (!QUOTING.has(code)) return () => false;
  const { da, en }: CatalogueEntry = catalogue[code as FaultCode];
  const known = wordsIn([da, en, ...OF_ALL].map((sentence) => sentence.replaceAll(/\{\w+\}/g, '')));
  return (text) => !isOurs(text, known);
}
