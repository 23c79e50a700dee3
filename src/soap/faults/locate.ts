import type { Violation } from '../../faults/fault.js';
import type { FieldPath, FieldViolation } from '../../faults/field-violation.js';
import { MASK } from '../../faults/masking.js';
import type { ElementDescriptor } from '../../xml/schema/schema.js';
import { childElements, pathOf, positionOf } from '../../xml/tree/tree-reading.js';
import type { XmlElement, XmlMessage } from '../../xml/tree/tree.js';

type Prefixes = Readonly<Record<string, string>>;

interface Place {
  /** The element itself or, where it is absent, its nearest ancestor that is there. */
  readonly element: XmlElement;
  /** The part of the path that is absent, as XPath steps. */
  readonly absent: string;
  readonly personal: boolean;
}

/**
 * Gives a rule's finding its path, line and column in the caller's message, and masks a personal
 * value.
 */
export function locate(
  violation: FieldViolation,
  message: XmlMessage,
  body: XmlElement,
  descriptor: ElementDescriptor,
  prefixes: Prefixes,
): Violation {
  const { felt, vaerdi, ...rest } = violation;
  const place = find(body, descriptor, felt, prefixes);
  const { line, column } = positionOf(message, place.element);
  return {
    ...rest,
    sti: pathOf(place.element, prefixes) + place.absent,
    linje: line,
    kolonne: column,
    ...(vaerdi !== undefined && { vaerdi: place.personal ? MASK : vaerdi }),
  };
}

/**
 * Follows a field path through tree and descriptor side by side. A number picks an item of the
 * Samling before it.
 */
function find(body: XmlElement, root: ElementDescriptor, felt: FieldPath, prefixes: Prefixes): Place {
  let element = body;
  let descriptor: ElementDescriptor | undefined = root;
  let personal = root.personal;
  let absent = '';
  for (const step of felt) {
    const found: { descriptor: ElementDescriptor | undefined; element: XmlElement | undefined } =
      typeof step === 'number' ? itemAt(element, descriptor, step) : childNamed(element, descriptor, step);
    descriptor = found.descriptor;
    personal ||= descriptor?.personal ?? false;
    if (found.element && absent === '') element = found.element;
    else absent += `/${stepName(descriptor, step, prefixes)}`;
  }
  return { element, absent, personal };
}

function itemAt(element: XmlElement, descriptor: ElementDescriptor | undefined, index: number) {
  const item = descriptor?.type.kind === 'list' ? descriptor.type.item : undefined;
  return { descriptor: item, element: childElements(element)[index] };
}

function childNamed(element: XmlElement, descriptor: ElementDescriptor | undefined, local: string) {
  const type = descriptor?.type;
  const child = type?.kind === 'sequence' ? type.elements.find((e) => e.local === local) : undefined;
  return { descriptor: child, element: childElements(element).find((e) => e.local === local) };
}

function stepName(
  descriptor: ElementDescriptor | undefined,
  step: string | number,
  prefixes: Prefixes,
): string {
  const local = descriptor?.local ?? String(step);
  const prefix = descriptor && prefixes[descriptor.namespace];
  return prefix === undefined ? local : `${prefix}:${local}`;
}
