import type { ElementDescriptor, Primitive, SimpleType, TypedElement } from './schema.js';
import { type Shape, shapeOf, slotFor } from './shape.js';
import type { XmlElement } from './tree.js';
import { textOf } from './tree-reading.js';
import { normalise } from './white-space.js';

/**
 * A schema-valid element as the value its descriptor promises. A Samling becomes an array, a wrapped code its number; an
 * absent optional element is an absent property. date loses its offset (a calendar day has none: `2026-03-01+01:00` is
 * `2026-03-01`), dateTime stays as written, a guid becomes lower case, white space is as XSD reads it.
 * @throws Error when the element is not valid: validate first
 */
export function decode<T>(element: XmlElement, descriptor: TypedElement<T>): T {
  if (element.local !== descriptor.local || element.namespace !== descriptor.namespace) {
    throw new Error(`decode: {${element.namespace}}${element.local} is not ${descriptor.local}`);
  }
  // The descriptor's type parameter is written by the generator beside the descriptor itself.
  return value(element, shapeOf(descriptor)) as T;
}

function value(element: XmlElement, shape: Shape): unknown {
  const { type } = shape.descriptor;
  if (type.kind === 'simple') return simpleValue(element, shape.descriptor, type);
  const properties = record(element, shape);
  if (type.kind === 'sequence') return properties;
  // A list and a wrapped code have one kind of child, which is the whole value.
  const [slot] = shape.slots;
  return slot && properties[slot.shape.descriptor.local];
}

/** The children as properties; one that may repeat is an array, also when there are none of it. */
function record(element: XmlElement, shape: Shape): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const lists = new Map<string, unknown[]>();
  for (const { max, shape: child } of shape.slots) {
    if (max === 1) continue;
    const list: unknown[] = [];
    lists.set(child.descriptor.local, list);
    found[child.descriptor.local] = list;
  }
  for (const node of element.nodes) {
    if (typeof node === 'string') continue;
    const { local } = node;
    const slot = slotFor(shape, node);
    const list = lists.get(local);
    if (!slot || (!list && Object.hasOwn(found, local)))
      throw new Error(`decode: unexpected ${local} in ${element.local}`);
    const decoded = value(node, slot.shape);
    if (list) list.push(decoded);
    else found[local] = decoded;
  }
  const missing = shape.slots.find(
    (slot) => slot.min > 0 && !Object.hasOwn(found, slot.shape.descriptor.local),
  );
  if (missing) throw new Error(`decode: ${missing.shape.descriptor.local} is missing in ${element.local}`);
  return found;
}

function simpleValue(
  element: XmlElement,
  { local }: ElementDescriptor,
  type: SimpleType,
): string | number | boolean {
  if (element.nodes.some((node) => typeof node !== 'string'))
    throw new Error(`decode: unexpected element in ${local}`);
  const text = normalise(textOf(element), type.whiteSpace);
  const decoded = decoders[type.primitive](text);
  if (decoded === undefined) throw new Error(`decode: ${local} is not ${type.primitive}`);
  return type.lowerCase && typeof decoded === 'string' ? decoded.toLowerCase() : decoded;
}

/** Text to value; undefined where the text is none. */
const decoders: Readonly<Record<Primitive, (text: string) => string | number | boolean | undefined>> = {
  string: (text) => text,
  anyURI: (text) => text,
  base64Binary: (text) => text.replaceAll(' ', ''),
  dateTime: (text) => text,
  date: (text) => /^[0-9]{4}-[0-9]{2}-[0-9]{2}/.exec(text)?.[0],
  boolean: (text) =>
    text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : undefined,
  int: wholeNumber,
  long: wholeNumber,
};

function wholeNumber(text: string): number | undefined {
  const number = /^[+-]?[0-9]+$/.test(text) ? Number(text) : NaN;
  return Number.isSafeInteger(number) ? (number === 0 ? 0 : number) : undefined;
}
