import { defaultLimits } from '../../src/config/limits.js';
import { faultDetails, fejlliste, serviceRequestLogReferenceIdentifier } from '../../src/contract/index.js';
import { decode } from '../../src/xml/codec/decode.js';
import { parse } from '../../src/xml/parser/parse.js';
import type { TypedElement } from '../../src/xml/schema/schema.js';
import type { XmlElement, XmlMessage } from '../../src/xml/tree/tree.js';
import { childElements, textOf } from '../../src/xml/tree/tree-reading.js';
import type { FaultParts } from './failures.js';
import { withoutUnknown } from './known-names.js';

export type Answer<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'fault'; readonly fault: FaultParts };

/** An answer may be larger than a request. */
const limits = { ...defaultLimits, elements: Infinity, textLength: Infinity };

export const parsed = (xml: string): XmlMessage => parse(Buffer.from(xml), { limits });

/** @throws Error when the message is no answer of the operation and no fault of the gateway */
export function readAnswer<T>({ root }: XmlMessage, httpStatus: number, output: TypedElement<T>): Answer<T> {
  const [content] = childElements(named(root, root.namespace, 'Body'));
  if (!content) throw new Error('its Body is empty');
  if (content.local === 'Fault' && content.namespace === root.namespace)
    return { kind: 'fault', fault: faultIn(content, httpStatus) };
  return { kind: 'answer', value: valueOf(content, output) };
}

/** SOAP 1.1 says detail, outside every namespace; SOAP 1.2 says Detail, in its own. */
function faultIn(fault: XmlElement, httpStatus: number): FaultParts {
  const detail = childElements(fault).find(({ local }) => /^detail$/i.test(local));
  // So answer proxies and mocks, not the gateway; their reason is all there is.
  if (!detail) throw new Error(`its fault has no detail: ${reasonIn(fault)}`);
  const part = <T>(descriptor: TypedElement<T>): T =>
    valueOf(named(detail, descriptor.namespace, descriptor.local), descriptor);
  return {
    httpStatus,
    details: part(faultDetails),
    fejl: part(fejlliste),
    logId: part(serviceRequestLogReferenceIdentifier),
  };
}

/** `faultstring` of SOAP 1.1, `Reason/Text` of SOAP 1.2. */
const reasonIn = (fault: XmlElement): string =>
  childElements(fault)
    .flatMap((one) =>
      one.local === 'faultstring' ? [one] : one.local === 'Reason' ? childElements(one) : [],
    )
    .map((one) => textOf(one).trim())
    .join(' ');

const valueOf = <T>(element: XmlElement, descriptor: TypedElement<T>): T =>
  decode(withoutUnknown(element, descriptor), descriptor);

function named(parent: XmlElement, namespace: string, local: string): XmlElement {
  const found = childElements(parent).find((one) => one.local === local && one.namespace === namespace);
  if (!found) throw new Error(`its ${parent.local} has no ${local}`);
  return found;
}
