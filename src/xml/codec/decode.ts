import type { ElementDescriptor, SimpleType, TypedElement } from '../schema/schema.js';
import { valueOf } from '../schema/simple-value.js';
import { type Shape, shapeOf } from '../schema/shape.js';
import type { XmlElement } from '../tree/tree.js';
import { ReadElement } from '../tree/read-element.js';
import { hasElements, textOf } from '../tree/tree-reading.js';
import { normalise } from '../schema/white-space.js';

/**
 * Decodes a schema-valid element to the value that its descriptor promises. A Samling becomes an
 * array, a wrapped code its number, and an absent optional element an absent property. A date loses
 * its offset, as a calendar day has none (`2026-03-01+01:00` is `2026-03-01`), a dateTime stays as
 * written, a guid becomes lower case, and white space is as XSD reads it.
 * @throws Error when the element is not valid: validate first
 */
export function decode<T>(element: XmlElement, descriptor: TypedElement<T>): T {
  if (element.local !== descriptor.local || element.namespace !== descriptor.namespace) {
    throw new Error(`decode: {${element.namespace}}${element.local} is not ${descriptor.local}`);
  }
  // The descriptor's type parameter is written by the generator beside the descriptor itself.
  if (element instanceof ReadElement && element.descriptor === descriptor) return element.value as T;
  return value(element, shapeOf(descriptor)) as T;
}

function value(element: XmlElement, shape: Shape): unknown {
  const { type } = shape.descriptor;
  if (type.kind === 'simple') return simpleValue(element, shape.descriptor, type);
  const properties = record(element, shape);
  if (type.kind === 'sequence') return properties;
  // A list and a wrapped code have one kind of child, which is the whole value.
  const [slot] = shape.slots;
  return slot && properties[slot.local];
}

/**
 * Decodes the children to properties; a child that may repeat is an array, also when there is none.
 */
function record(element: XmlElement, shape: Shape): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const slot of shape.repeated) found[slot.local] = [];
  let reached = -1;
  let filled = 0;
  for (const node of element.nodes) {
    if (typeof node === 'string') continue;
    const slot = shape.slotOf.get(node.local);
    const isNew = slot !== undefined && slot.index > reached;
    if (slot?.namespace !== node.namespace || (!isNew && (slot.index < reached || slot.max === 1)))
      throw new Error(`decode: unexpected ${node.local} in ${element.local}`);
    const decoded = value(node, slot.shape);
    // The slot's own name is used, as the engine would have to look the message's up among all
    // names.
    const list = slot.max === 1 ? undefined : found[slot.local];
    if (Array.isArray(list)) list.push(decoded);
    else found[slot.local] = decoded;
    if (isNew && slot.min > 0) filled += 1;
    reached = slot.index;
  }
  if (filled < shape.required)
    throw new Error(`decode: ${missingIn(found, shape)} is missing in ${element.local}`);
  return found;
}

function missingIn(found: Record<string, unknown>, { slots }: Shape): string {
  const isThere = (name: string): boolean => {
    const there = found[name];
    return Array.isArray(there) ? there.length > 0 : there !== undefined;
  };
  return slots.find(({ min, local }) => min > 0 && !isThere(local))?.local ?? '';
}

function simpleValue(
  element: XmlElement,
  { local }: ElementDescriptor,
  type: SimpleType,
): string | number | boolean {
  if (hasElements(element)) throw new Error(`decode: unexpected element in ${local}`);
  const decoded = valueOf(normalise(textOf(element), type.whiteSpace), type);
  if (decoded === undefined) throw new Error(`decode: ${local} is not ${type.primitive}`);
  return decoded;
}
