import {
  activeOrganisationHeader,
  requestOptionsHeader,
  requestUserMetadataHeader,
} from '../contract/index.js';
import type { FaultCode } from '../faults/catalogue.js';
import { Fault, type Violation } from '../faults/fault.js';
import type { Caller } from '../security/caller.js';
import { decode } from '../xml/decode.js';
import type { ElementDescriptor, TypedElement } from '../xml/schema.js';
import { textOf } from '../xml/tree-reading.js';
import type { XmlElement } from '../xml/tree.js';
import { clarkName } from './must-understand.js';

const MESSAGE_ID = { namespace: 'http://www.w3.org/2005/08/addressing', local: 'MessageID' };

/** STAR's `x-requestId` limit (contract.md section 1), which wsa:MessageID has to keep too. */
const REQUEST_IDENTIFIER_MAX = 46;

/** The header blocks this service acts on; any other one marked mustUnderstand is refused. */
export const UNDERSTOOD: ReadonlySet<string> = new Set(
  [activeOrganisationHeader, requestUserMetadataHeader, requestOptionsHeader, MESSAGE_ID].map(clarkName),
);

export interface RequestHeaders {
  readonly caller: Caller;
  /** RequestOptionsHeader's RequestIdentifier, else wsa:MessageID; undefined where neither is sent. */
  readonly requestIdentifier: string | undefined;
}

/** A schema violation and the element it is in; the reader takes those that lie in its headers. */
export interface PlacedViolation {
  readonly element: XmlElement;
  readonly violation: Violation;
}

/**
 * Reads the two mandatory headers and the request id.
 * @param violations what the schema found in the whole message
 * @throws Fault 8232/8233 missing, 8234/8235 unreadable (twice, or against the schema), 139122
 */
export function readRequestHeaders(
  headers: readonly XmlElement[],
  violations: readonly PlacedViolation[],
): RequestHeaders {
  const read = <T>(descriptor: TypedElement<T>, unreadable: FaultCode) =>
    readOne(headers, descriptor, violations, unreadable);
  const organisation = read(activeOrganisationHeader, 8234);
  if (!organisation) throw new Fault(8232);
  const metadata = read(requestUserMetadataHeader, 8235);
  if (!metadata) throw new Fault(8233);
  const options = read(requestOptionsHeader, 139122);
  return {
    caller: {
      organisationTypeId: organisation.OrganisationTypeIdentifier,
      organisationCode: organisation.OrganisationCode,
      metadata,
    },
    requestIdentifier: options?.RequestIdentifier ?? messageId(headers),
  };
}

function readOne<T>(
  headers: readonly XmlElement[],
  descriptor: TypedElement<T>,
  violations: readonly PlacedViolation[],
  unreadable: FaultCode,
): T | undefined {
  const [header, second] = headers.filter((h) => isNamed(h, descriptor));
  if (!header) return undefined;
  if (second) throw new Fault(unreadable, [{ kode: unreadable, forventet: `1 × ${descriptor.local}` }]);
  const own = violations.filter(({ element }) => isWithin(element, header));
  if (own.length > 0)
    throw new Fault(
      unreadable,
      own.map(({ violation }) => ({ ...violation, kode: unreadable })),
    );
  return decode(header, descriptor);
}

function messageId(headers: readonly XmlElement[]): string | undefined {
  const header = headers.find((h) => isNamed(h, MESSAGE_ID));
  const id = header && textOf(header).trim();
  if (id === undefined || (id.length > 0 && id.length <= REQUEST_IDENTIFIER_MAX)) return id;
  const data = { kode: 139122, vaerdi: id, forventet: `1..${REQUEST_IDENTIFIER_MAX}` } as const;
  throw new Fault(139122, [data]);
}

function isNamed(element: XmlElement, name: Pick<ElementDescriptor, 'namespace' | 'local'>): boolean {
  return element.local === name.local && element.namespace === name.namespace;
}

/** Does the element lie in the other one, or is it that one? */
export function isWithin(element: XmlElement, ancestor: XmlElement): boolean {
  for (let at: XmlElement | undefined = element; at; at = at.parent) if (at === ancestor) return true;
  return false;
}
