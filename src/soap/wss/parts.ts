import type { XmlElement } from '../../xml/tree/tree.js';
import { textOf } from '../../xml/tree/tree-reading.js';
import { isBlank, normalise } from '../../xml/schema/white-space.js';
import { misshapen, nameOf } from './refusal.js';

/** A child element that may stand in an element of the Security header, and how often. */
export interface Part {
  readonly namespace: string;
  readonly local: string;
  readonly min: 0 | 1;
  readonly max: number;
}

/**
 * Sorts an element's children by name. What is not in the table is refused, so nothing is passed
 * over.
 * @throws Fault 139161 naming the child that is missing, one too many, or not accepted here
 */
export function partsOf<K extends string>(
  element: XmlElement,
  parts: Readonly<Record<K, Part>>,
): Readonly<Record<K, readonly XmlElement[]>> {
  const found = {} as Record<K, XmlElement[]>;
  for (const key in parts) found[key] = [];
  for (const node of element.nodes) {
    if (typeof node === 'string') {
      if (isBlank(node)) continue;
      const parent = nameOf(element);
      throw misshapen(element, `tekst direkte i ${parent} / text directly in ${parent}`);
    }
    const key = keyOf(node, parts);
    if (key === undefined) {
      const [name, parent] = [nameOf(node), nameOf(element)];
      throw misshapen(node, `${name} i ${parent} modtages ikke / ${name} in ${parent} is not accepted`);
    }
    found[key].push(node);
    if (found[key].length > parts[key].max) {
      const [name, max] = [nameOf(node), parts[key].max];
      throw misshapen(node, `mere end ${max} ${name} / more than ${max} ${name}`);
    }
  }
  for (const key in parts) {
    if (found[key].length >= parts[key].min) continue;
    const [name, parent] = [nameOf(parts[key]), nameOf(element)];
    throw misshapen(element, `${name} mangler i ${parent} / ${name} is missing in ${parent}`);
  }
  return found;
}

function keyOf<K extends string>(
  { namespace, local }: XmlElement,
  parts: Readonly<Record<K, Part>>,
): K | undefined {
  for (const key in parts) if (parts[key].local === local && parts[key].namespace === namespace) return key;
  return undefined;
}

/** The element of a part whose `min` and `max` are 1. */
export function one(found: readonly XmlElement[]): XmlElement {
  const [element] = found;
  if (!element) throw new Error('partsOf has not asked for this part');
  return element;
}

/**
 * The character data of an element that may have no child elements, trimmed.
 * @throws Fault 139161
 */
export function valueOf(element: XmlElement): string {
  const child = element.nodes.find((node) => typeof node !== 'string');
  if (child) throw misshapen(child, `element i ${nameOf(element)} / element in ${nameOf(element)}`);
  return normalise(textOf(element), 'collapse');
}

/**
 * The octets of strict base64 (RFC 4648 section 4), in which white space counts for nothing.
 * @throws Fault 139161 when it is not that
 */
export function octetsOf(element: XmlElement): Buffer {
  const text = valueOf(element).replaceAll(' ', '');
  const octets = Buffer.from(text, 'base64');
  if (text === '' || octets.toString('base64') !== text) {
    const name = nameOf(element);
    throw misshapen(element, `${name} er ikke base64 / ${name} is not base64`);
  }
  return octets;
}

/** An attribute's value, by default of one without a namespace; undefined when it is absent. */
export function attributeOf(element: XmlElement, local: string, namespace = ''): string | undefined {
  return element.attributes.find((a) => a.local === local && a.namespace === namespace)?.value;
}
