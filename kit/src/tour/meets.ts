/** Which codes an answer tells. */
import { services } from '../../../src/contract/index.js';
import type { ElementDescriptor } from '../../../src/xml/schema/schema.js';
import type { XmlElement } from '../../../src/xml/tree/tree.js';
import { childElements, textOf } from '../../../src/xml/tree/tree-reading.js';
import { FAULT, type Goal, keyOf } from './goals.js';
import { contentOf, everyElement } from './message.js';

export type Met = Pick<Goal, 'kind' | 'code'>;

const outputs = services.flatMap(({ operations }) => operations.map(({ output }) => output));

/** @returns each code once, in the order of the answer; none where it is no SOAP message */
export function metIn(answer: string): readonly Met[] {
  const content = contentOf(answer);
  if (!content) return [];
  const output = outputs.find((one) => isOf(content, one));
  const all = [...faultCodes(content), ...(output ? codesIn(content, output) : [])];
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

const isOf = ({ local, namespace }: XmlElement, descriptor: ElementDescriptor) =>
  local === descriptor.local && namespace === descriptor.namespace;

/** Those of a fault, and of an answer that lists violations. */
const faultCodes = (content: XmlElement): readonly Met[] =>
  everyElement(content).flatMap((element) => {
    if (element.local === 'ErrorCode') return [{ kind: FAULT, code: textOf(element) }];
    if (element.local !== 'Fejl') return [];
    const kode = childElements(element).find(({ local }) => local === 'Kode');
    return kode ? [{ kind: FAULT, code: textOf(kode) }] : [];
  });

/** The contract says which list an element has its code from: a status is many things. */
function codesIn(element: XmlElement, { type }: ElementDescriptor): readonly Met[] {
  if (type.kind === 'code') return [{ kind: type.kodeliste, code: codeOf(element) }];
  const below = type.kind === 'sequence' ? type.elements : type.kind === 'list' ? [type.item] : [];
  return childElements(element).flatMap((child) => {
    const descriptor = below.find((one) => isOf(child, one));
    return descriptor ? codesIn(child, descriptor) : [];
  });
}

/** `<Status><CodeListItemIdentifier>2</CodeListItemIdentifier></Status>` */
const codeOf = (element: XmlElement): string => childElements(element).map(textOf).join('').trim();
