import type { XmlElement } from '../../xml/tree.js';
import { textOf } from '../../xml/tree-reading.js';
import { isBlank, normalise } from '../../xml/white-space.js';
import { misshapen, nameOf } from './refusal.js';

/** A child element that may stand in a part of the Security header, and how often. */
export interface Part {
  readonly namespace: string;
  readonly local: string;
  readonly min: 0 | 1;
  readonly max: number;
}

/**
 * Takes an element's children apart by name; whatever the table does not have is refused, so nothing is read past.
 * @throws Fault 139161 naming the child that is missing, too many, or not taken here
 */
export function partsOf<K extends string>(
  element: XmlElement,
  parts: Readonly<Record<K, Part>>,
): Readonly<Record<K, readonly XmlElement[]>> {
  const keys = Object.keys(parts) as K[];
  const found = Object.fromEntries(keys.map((key) => [key, []])) as unknown as Record<K, XmlElement[]>;
  const parent = nameOf(element);
  for (const node of element.nodes) {
    if (typeof node === 'string') {
      if (!isBlank(node)) throw misshapen(element, `tekst direkte i ${parent} / text directly in ${parent}`);
      continue;
    }
    const key = keys.find(
      (one) => parts[one].local === node.local && parts[one].namespace === node.namespace,
    );
    const name = nameOf(node);
    if (key === undefined) {
      throw misshapen(node, `${name} i ${parent} modtages ikke / ${name} in ${parent} is not accepted`);
    }
    found[key].push(node);
    if (found[key].length > parts[key].max) {
      throw misshapen(node, `mere end ${parts[key].max} ${name} / more than ${parts[key].max} ${name}`);
    }
  }
  for (const key of keys) {
    if (found[key].length >= parts[key].min) continue;
    const name = nameOf(parts[key]);
    throw misshapen(element, `${name} mangler i ${parent} / ${name} is missing in ${parent}`);
  }
  return found;
}

/** The one element of a part that must be there once. */
export function one(found: readonly XmlElement[]): XmlElement {
  const [element] = found;
  if (!element) throw new Error('partsOf has not asked for this part');
  return element;
}

/** The character data of an element that may have no child elements, trimmed. @throws Fault 139161 */
export function valueOf(element: XmlElement): string {
  const child = element.nodes.find((node) => typeof node !== 'string');
  const name = nameOf(element);
  if (child) throw misshapen(child, `element i ${name} / element in ${name}`);
  return normalise(textOf(element), 'collapse');
}

/** The octets of strict base64 (RFC 4648 section 4); white space between the characters counts for nothing. @throws Fault 139161 */
export function octetsOf(element: XmlElement): Buffer {
  const text = valueOf(element).replaceAll(' ', '');
  const octets = Buffer.from(text, 'base64');
  const name = nameOf(element);
  if (text === '' || octets.toString('base64') !== text) {
    throw misshapen(element, `${name} er ikke base64 / ${name} is not base64`);
  }
  return octets;
}

/** An attribute's value; `''` is "no namespace". */
export function attributeOf(element: XmlElement, local: string, namespace = ''): string | undefined {
  return element.attributes.find((a) => a.local === local && a.namespace === namespace)?.value;
}
