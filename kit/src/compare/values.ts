/** Which values mean the same, as their type reads them. */
import { SOAP_12 } from '../../../src/soap/message/version.js';
import type { Primitive } from '../../../src/xml/schema/schema.js';
import { normalise } from '../../../src/xml/schema/white-space.js';
import type { XmlElement } from '../../../src/xml/tree/tree.js';
import { readDate, readDateTime } from '../../../src/time/danish-time.js';
import { typeOfValue } from './value-types.js';

/** One text for all that mean the same. */
const CANONICAL: Readonly<Partial<Record<Primitive, (text: string) => string>>> = {
  boolean: (text) => (text === '1' ? 'true' : text === '0' ? 'false' : text),
  int: wholeNumber,
  long: wholeNumber,
  date: (text) => readDate(text) ?? text,
  dateTime: (text) => {
    const reading = readDateTime(text);
    return reading.kind === 'instant' ? reading.instant.toISOString() : text;
  },
  base64Binary: (text) => text.replaceAll(' ', ''),
};

function wholeNumber(text: string): string {
  return /^[+-]?\d+$/.test(text) ? String(BigInt(text)) : text;
}

/** Elements of SOAP whose value is a qualified name. */
const QUALIFIED = new Set(['faultcode', `{${SOAP_12.namespace}}Value`]);

/** What the text means as the value of that element. */
export function meaningOf(element: XmlElement, text: string): string {
  const { namespace, local } = element;
  if (QUALIFIED.has(namespace === '' ? local : `{${namespace}}${local}`))
    return qualifiedName(element, text.trim());
  const type = typeOfValue(element);
  if (!type) return text;
  const normal = normalise(text, type.whiteSpace);
  return CANONICAL[type.primitive]?.(normal) ?? (type.lowerCase ? normal.toLowerCase() : normal);
}

/** Attributes whose value is a qualified name: xsi:type, and those of SOAP's own headers. */
const isQualified = ({ namespace, local }: { readonly namespace: string; readonly local: string }) =>
  (namespace === 'http://www.w3.org/2001/XMLSchema-instance' && local === 'type') ||
  (namespace === '' && local === 'qname');

/** The attributes in a fixed order, each with its namespace and what it means. */
export const attributesOf = (element: XmlElement): readonly (readonly [name: string, value: string])[] =>
  element.attributes
    .map((attribute) => {
      const { namespace, local, value } = attribute;
      const name = namespace === '' ? local : `{${namespace}}${local}`;
      return [name, isQualified(attribute) ? qualifiedName(element, value.trim()) : value] as const;
    })
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

/** `soap:Client` → `{http://schemas.xmlsoap.org/soap/envelope/}Client`. */
function qualifiedName(element: XmlElement, text: string): string {
  const colon = text.indexOf(':');
  const prefix = colon < 0 ? '' : text.slice(0, colon);
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const namespace = Object.hasOwn(at.declarations, prefix) ? at.declarations[prefix] : undefined;
    if (namespace !== undefined) return `{${namespace}}${text.slice(colon + 1)}`;
  }
  return text;
}
