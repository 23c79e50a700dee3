import {
  activeOrganisationHeader,
  requestOptionsHeader,
  requestUserMetadataHeader,
} from '../../contract/index.js';
import type { FaultCode } from '../../faults/catalogue.js';
import { Fault, type Violation } from '../../faults/fault.js';
import type { StatedCaller } from '../../security/caller.js';
import { WSSE } from '../wss/names.js';
import { decode } from '../../xml/codec/decode.js';
import type { ElementDescriptor, TypedElement } from '../../xml/schema/schema.js';
import type { XmlElement } from '../../xml/tree/tree.js';
import { ADDRESSING_UNDERSTOOD } from './addressing.js';
import { inWrongNamespace } from './look-alike.js';
import { MESSAGE_ID, readMessageId } from './message-id.js';
import { clarkName } from './must-understand.js';
import type { ViolationAt } from '../../xml/tree/violation-at.js';

/**
 * The header blocks that this service acts on. Any other one that is marked mustUnderstand is
 * refused.
 * @param verifiesSignatures only then is wsse:Security acted on
 */
export function understoodHeaders(verifiesSignatures: boolean): ReadonlySet<string> {
  const security = verifiesSignatures ? [{ namespace: WSSE, local: 'Security' }] : [];
  const own = [activeOrganisationHeader, requestUserMetadataHeader, requestOptionsHeader];
  return new Set([...own, ...ADDRESSING_UNDERSTOOD, ...security].map(clarkName));
}

/** A header block that was read, for the checks that come after the schema. */
export interface HeaderBlock {
  readonly element: XmlElement;
  readonly descriptor: ElementDescriptor;
  readonly value: unknown;
}

export interface RequestHeaders {
  readonly stated: StatedCaller;
  /**
   * RequestOptionsHeader's RequestIdentifier, else wsa:MessageID. It is undefined where neither is
   * sent.
   */
  readonly requestIdentifier: string | undefined;
  /** They are ActiveOrganisationHeader and RequestUserMetadataHeader. */
  readonly blocks: readonly [HeaderBlock, HeaderBlock];
}

/**
 * A schema violation and the element that it is in. Whoever reads a part of the message refuses
 * those that lie in it.
 */
export interface PlacedViolation {
  readonly element: XmlElement;
  readonly violation: Violation;
}

/**
 * Reads the two mandatory headers and the request id, and tells everything that is wrong with them
 * at once.
 * @param violations what the schema found in the whole message
 * @throws Fault 8232/8233 missing, 8234/8235 unreadable (twice, or against the schema), 139122
 */
export function readRequestHeaders(
  headers: readonly XmlElement[],
  violations: readonly PlacedViolation[],
): RequestHeaders {
  const wrong: ViolationAt[] = [];
  const read = <T>(descriptor: TypedElement<T>, unreadable: FaultCode, missing?: FaultCode) => {
    const own = headers.filter((header) => isNamed(header, descriptor));
    const like = headers.find(({ local }) => local === descriptor.local);
    const found =
      own.length === 0 && missing !== undefined && like
        ? [{ kode: missing, element: like, ...inWrongNamespace(like, descriptor) }]
        : wrongWith(own, descriptor, violations, unreadable, missing);
    wrong.push(...found);
    const [element] = own;
    return element && found.length === 0
      ? { element, descriptor, value: decode(element, descriptor) }
      : undefined;
  };
  const organisation = read(activeOrganisationHeader, 8234, 8232);
  const metadata = read(requestUserMetadataHeader, 8235, 8233);
  const options = read(requestOptionsHeader, 139122);
  const messageId = readMessageId(headers.filter((header) => isNamed(header, MESSAGE_ID)));
  wrong.push(...messageId.wrong);

  const [first] = wrong;
  if (first || !organisation || !metadata) throw new Fault(first?.kode ?? 8232, wrong, first?.data);
  return {
    stated: {
      organisationTypeId: organisation.value.OrganisationTypeIdentifier,
      organisationCode: organisation.value.OrganisationCode,
      metadata: metadata.value,
    },
    requestIdentifier: options?.value.RequestIdentifier ?? messageId.id,
    blocks: [organisation, metadata],
  };
}

function wrongWith(
  own: readonly XmlElement[],
  descriptor: ElementDescriptor,
  violations: readonly PlacedViolation[],
  unreadable: FaultCode,
  missing: FaultCode | undefined,
): ViolationAt[] {
  const [header, second] = own;
  if (!header) return missing === undefined ? [] : [{ kode: missing, forventet: clarkName(descriptor) }];
  if (second) return [{ kode: unreadable, element: second, forventet: `1 × ${descriptor.local}` }];
  return violations
    .filter(({ element }) => isWithin(element, header))
    .map(({ violation }) => ({ ...violation, kode: unreadable }));
}

/** Has the element this qualified name? */
export function isNamed(element: XmlElement, name: Pick<ElementDescriptor, 'namespace' | 'local'>): boolean {
  return element.local === name.local && element.namespace === name.namespace;
}

/** Does the element lie in the other one, or is it the same? */
export function isWithin(element: XmlElement, ancestor: XmlElement): boolean {
  for (let at: XmlElement | undefined = element; at; at = at.parent) if (at === ancestor) return true;
  return false;
}
