/** Compares two messages by what they mean. */
import { isBlank } from '../../../src/xml/schema/white-space.js';
import type { XmlElement } from '../../../src/xml/tree/tree.js';
import { childElements, hasElements, textOf } from '../../../src/xml/tree/tree-reading.js';
import { readDateTime } from '../../../src/time/danish-time.js';
import { align } from './align.js';
import type { Bindings } from './bindings.js';
import { shown } from './print.js';
import { expanded } from './value-types.js';
import { attributesOf, meaningOf } from './values.js';
import type { Volatile } from './volatile.js';

/** One thing that differs; what is not there is `(nothing)`. */
export interface Difference {
  /** `/Envelope/Body/GetJobannonceResponse/Titel[2]`, or a word for what is no element. */
  readonly path: string;
  readonly expected: string;
  readonly got: string;
}

/** What a comparison goes by. */
export interface Judgement {
  readonly volatile: Volatile;
  /** Of this conversation; it learns what it meets. */
  readonly bindings: Bindings;
  /**
   * When the conversation took place, where the gateway's clock is its own; undefined where it was
   * told the time, and must answer it exactly.
   */
  readonly during?: { readonly from: Date; readonly to: Date };
}

export const NOTHING = '(nothing)';

/** @returns what differs, in the order of the message; none when both mean the same */
export const compare = (expected: XmlElement, got: XmlElement, judgement: Judgement): readonly Difference[] =>
  expanded(expected) === expanded(got)
    ? compareNamesakes(expected, got, `/${expected.local}`, judgement)
    : [{ path: `/${expected.local}`, expected: shown(expected), got: shown(got) }];

function compareNamesakes(a: XmlElement, b: XmlElement, path: string, judgement: Judgement): Difference[] {
  return [
    ...compareAttributes(a, b, path),
    ...(hasElements(a) || hasElements(b)
      ? compareContent(a, b, path, judgement)
      : compareValues(a, b, path, judgement)),
  ];
}

function compareAttributes(a: XmlElement, b: XmlElement, path: string): Difference[] {
  const [expected, got] = [new Map(attributesOf(a)), new Map(attributesOf(b))];
  return [...new Set([...expected.keys(), ...got.keys()])]
    .filter((name) => expected.get(name) !== got.get(name))
    .map((name) => ({
      path: `${path}/@${name}`,
      expected: expected.get(name) ?? NOTHING,
      got: got.get(name) ?? NOTHING,
    }));
}

function compareValues(a: XmlElement, b: XmlElement, path: string, judgement: Judgement): Difference[] {
  const got = textOf(b);
  const expected = judgement.bindings.inElement(a.local, textOf(a));
  if (meaningOf(a, expected) === meaningOf(b, got) || mayDiffer(a, textOf(a), got, judgement)) return [];
  return [{ path, expected, got }];
}

/** Is it declared as volatile, and is it what such a value may be? Learns what it is now. */
function mayDiffer(
  { local }: XmlElement,
  recorded: string,
  got: string,
  { volatile, bindings, during }: Judgement,
): boolean {
  const [from, to] = [recorded.trim(), got.trim()];
  if (from === '' || to === '') return false;
  switch (volatile.get(local)) {
    case 'id':
      return bindings.bind(from, to);
    case 'number':
      return bindings.bindNumber(local, from, to);
    case 'value':
      bindings.bindNumber(local, from, to);
      return true;
    case 'now': {
      const reading = readDateTime(to);
      return (
        during !== undefined &&
        reading.kind === 'instant' &&
        reading.instant >= during.from &&
        reading.instant <= during.to
      );
    }
    case undefined:
      return false;
  }
}

function compareContent(a: XmlElement, b: XmlElement, path: string, judgement: Judgement): Difference[] {
  const [ownText, otherText] = [a, b].map((one) => (isBlank(textOf(one)) ? '' : textOf(one)));
  const differs = ownText !== otherText;
  const children = childElements(a);
  const key = keyWith(judgement);
  return [
    ...(differs ? [{ path, expected: shown(a), got: shown(b) }] : []),
    ...align(children, childElements(b), key, expanded).flatMap(([expected, got]) => {
      const one = expected ?? got;
      if (!one) return [];
      const below = `${path}/${one.local}${placeAmong(one)}`;
      if (expected && got) return compareNamesakes(expected, got, below, judgement);
      return [
        { path: below, expected: expected ? shown(expected) : NOTHING, got: got ? shown(got) : NOTHING },
      ];
    }),
  ];
}

/** The number of a child among its namesakes, where it has any. */
function placeAmong(element: XmlElement): string {
  const { parent } = element;
  if (!parent) return '';
  const namesakes = childElements(parent).filter((one) => expanded(one) === expanded(element));
  return namesakes.length > 1 ? `[${namesakes.indexOf(element) + 1}]` : '';
}

/**
 * One text for all elements that may be the same, so that one which is missing between others is
 * seen as just that. What is volatile counts for nothing.
 */
function keyWith({ volatile, bindings }: Judgement): (element: XmlElement) => string {
  const key = (element: XmlElement): string => {
    const children = childElements(element);
    const isVolatile = volatile.has(element.local);
    const value = isVolatile ? '' : meaningOf(element, bindings.inElement(element.local, textOf(element)));
    const content = children.length > 0 ? children.map(key).join('') : `=${value}`;
    return `<${expanded(element)}${JSON.stringify(attributesOf(element))}>${content}</>`;
  };
  return key;
}
