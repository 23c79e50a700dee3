/** What the contract says of an element of a message, be it in its place or not. */
import * as contract from '../../../src/contract/index.js';
import { SOAP_VERSIONS } from '../../../src/soap/message/version.js';
import { childrenOf } from '../../../src/xml/schema/content-model.js';
import type { ElementDescriptor, TypeDescriptor } from '../../../src/xml/schema/schema.js';
import type { Element } from './scan.js';

export interface Meaning {
  /** Of its values; undefined: the contract does not know it. */
  readonly type: TypeDescriptor | undefined;
  /** It is marked as personal, or stands within what is. */
  readonly personal: boolean;
  /** It is part of SOAP itself, or of WS-Addressing. */
  readonly isOfSoap: boolean;
  /** An answer of a list that everybody may read. */
  readonly isPublic: boolean;
}

const WSA = ['http://www.w3.org/2005/08/addressing', 'http://schemas.xmlsoap.org/ws/2004/08/addressing'];
const SOAP: ReadonlySet<string> = new Set([...SOAP_VERSIONS.map(({ namespace }) => namespace), ...WSA]);
const FAULT_OF_11 = new Set(['faultcode', 'faultstring', 'faultactor', 'detail']);

const isDescriptor = (one: unknown): one is ElementDescriptor =>
  typeof one === 'object' && one !== null && 'local' in one && 'type' in one;

const name = ({ namespace, local }: { readonly namespace: string; readonly local: string }) =>
  `{${namespace}}${local}`;

/** What may stand in a Header, a Body or a detail, by its full name. */
const ROOTS: ReadonlyMap<string, ElementDescriptor> = new Map(
  [
    ...Object.values<unknown>(contract).filter(isDescriptor),
    ...contract.services.flatMap(({ operations }) =>
      operations.flatMap(({ input, output }) => [input, output]),
    ),
  ].map((one) => [name(one), one] as const),
);

/** Everywhere else: an element that stands where it must not is known by its last name. */
const BY_LOCAL = byLocalName();

/** Names of SOAP and of WS-Addressing stand in every message too. */
const NAMES_OF_SOAP = new Set(
  'Envelope Header Body Fault Code Value Subcode Reason Text Node Role Detail To From Action MessageID RelatesTo ReplyTo FaultTo Address'.split(
    ' ',
  ),
);

export const isNameOfContract = (local: string): boolean =>
  BY_LOCAL.has(local) || NAMES_OF_SOAP.has(local) || FAULT_OF_11.has(local);

const PUBLIC_ANSWERS: ReadonlySet<string> = new Set(
  contract.codeListsService.operations.map(({ output }) => name(output)),
);

/** Of the first element of that name. */
export const typeOf = (local: string): TypeDescriptor | undefined => BY_LOCAL.get(local)?.[0]?.type;

const meanings = new WeakMap<Element, Meaning & { readonly descriptor: ElementDescriptor | undefined }>();

export function meaningOf(
  element: Element,
): Meaning & { readonly descriptor: ElementDescriptor | undefined } {
  const known = meanings.get(element);
  if (known) return known;
  const { parent } = element;
  const outer = parent && meaningOf(parent);
  const isOfSoap =
    SOAP.has(element.namespace) ||
    (element.namespace === '' && FAULT_OF_11.has(element.local) && (outer?.isOfSoap ?? false));
  const inPlace = outer?.descriptor
    ? childrenOf(outer.descriptor.type).find((one) => name(one) === name(element))
    : isOfSoap
      ? undefined
      : ROOTS.get(name(element));
  const others = inPlace || isOfSoap ? [] : (BY_LOCAL.get(element.local) ?? []);
  const descriptor = inPlace ?? others[0];
  const meaning = {
    descriptor,
    type: descriptor?.type,
    personal:
      (outer?.personal ?? false) ||
      (inPlace ? inPlace.personal : others.some(({ personal }) => personal)) ||
      (!inPlace && !isOfSoap && contract.personalElements.has(element.local)),
    isOfSoap,
    isPublic: (outer?.isPublic ?? false) || PUBLIC_ANSWERS.has(name(element)),
  };
  meanings.set(element, meaning);
  return meaning;
}

function byLocalName(): ReadonlyMap<string, readonly ElementDescriptor[]> {
  const found = new Map<string, ElementDescriptor[]>();
  const seen = new Set<ElementDescriptor>();
  const visit = (one: ElementDescriptor): void => {
    if (seen.has(one)) return;
    seen.add(one);
    found.set(one.local, [...(found.get(one.local) ?? []), one]);
    for (const child of childrenOf(one.type)) visit(child);
  };
  for (const one of ROOTS.values()) visit(one);
  return found;
}
