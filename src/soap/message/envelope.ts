import { Fault } from '../../faults/fault.js';
import type { XmlElement, XmlMessage } from '../../xml/tree/tree.js';
import type { ViolationAt } from '../../xml/tree/violation-at.js';
import { isUri } from '../../xml/schema/facets.js';
import { isBlank } from '../../xml/schema/white-space.js';
import { misshapenEnvelope } from './misshapen-envelope.js';
import { isForUs, soapAttribute, SOAP_VERSIONS, type SoapVersion, versionOfNamespace } from './version.js';

export interface Envelope {
  readonly version: SoapVersion;
  /** The header blocks that are addressed to this service, in document order. */
  readonly headers: readonly XmlElement[];
  /** The one child of Body. */
  readonly body: XmlElement;
}

/**
 * Reads the SOAP version of the message's root.
 * @throws Fault 139110 not an Envelope, 139112 VersionMismatch
 */
export function readVersion(message: XmlMessage): SoapVersion {
  const { root } = message;
  const version = versionOfNamespace(root.namespace);
  if (root.local !== 'Envelope') {
    throw misshapenEnvelope(root, `rodelementet er ${root.local} / the root element is ${root.local}`);
  }
  if (!version) {
    const supported = SOAP_VERSIONS.map((known) => known.namespace).join(' | ');
    const data = { navnerum: root.namespace || '(tomt / empty)' };
    const found: ViolationAt = { kode: 139112, element: root, forventet: supported, data };
    throw new Fault(139112, [found], data);
  }
  return version;
}

/**
 * Takes the envelope apart: it has an optional Header, then Body with exactly one child, and
 * nothing else.
 * @throws Fault 139110 another shape, 139111 Body without one child
 */
export function readEnvelope(message: XmlMessage, version: SoapVersion): Envelope {
  return { version, headers: readHeaderBlocks(message, version), body: readBodyChild(message, version) };
}

/**
 * Finds the header blocks that are addressed to this service. Those for another node of the
 * message's way are none of its business (SOAP 1.1 section 4.2.2; SOAP 1.2 part 1, 2.2 and 2.6), so
 * nobody after this ever sees them.
 * @throws Fault 139110 text in Header, a block without a namespace in SOAP 1.2 (part 1, 5.2.1), or
 *   an actor or role that is no URI
 */
export function readHeaderBlocks(message: XmlMessage, version: SoapVersion): readonly XmlElement[] {
  const { header } = partsOf(message, version);
  if (!header) return [];
  const blocks = elementsOnly(header);
  const unnamed = version.key === '1.2' ? blocks.find(({ namespace }) => namespace === '') : undefined;
  if (unnamed) {
    throw misshapenEnvelope(
      unnamed,
      `headeren ${unnamed.local} har intet navnerum / the header ${unnamed.local} has no namespace`,
    );
  }
  const { roleAttribute } = version;
  const misled = blocks.find((block) => {
    const role = soapAttribute(block, roleAttribute, version);
    return role !== undefined && !isUri(role);
  });
  if (misled) {
    throw misshapenEnvelope(
      misled,
      `${roleAttribute} på ${misled.local} er ingen URI / ${roleAttribute} on ${misled.local} is no URI`,
    );
  }
  return blocks.filter((block) => isForUs(block, version));
}

/** @throws Fault 139110 no Body, or more than it; 139111 Body without one child */
export function readBodyChild(message: XmlMessage, version: SoapVersion): XmlElement {
  const {
    body,
    others: [surplus],
  } = partsOf(message, version);
  if (!body || !isPart(body, 'Body', version)) {
    throw misshapenEnvelope(body ?? message.root, 'Body mangler / Body is missing');
  }
  if (surplus) {
    throw misshapenEnvelope(surplus, `${surplus.local} efter Body / ${surplus.local} after Body`);
  }
  const children = elementsOnly(body);
  const [only, second] = children;
  if (!only || second) {
    const data = { count: children.length };
    const found: ViolationAt = { kode: 139111, element: second ?? body, data };
    throw new Fault(139111, [found], data);
  }
  return only;
}

/** What stands in the envelope: `body` is in the place of Body, whatever it is named. */
function partsOf({ root }: XmlMessage, version: SoapVersion) {
  const parts = elementsOnly(root);
  const header = parts[0] && isPart(parts[0], 'Header', version) ? parts[0] : undefined;
  const [body, ...others] = parts.slice(header ? 1 : 0);
  return { header, body, others };
}

function isPart(element: XmlElement, local: string, version: SoapVersion): boolean {
  return element.local === local && element.namespace === version.namespace;
}

/**
 * @returns the child elements of a part of the envelope, where only white space may stand between
 *   them
 * @throws Fault 139110
 */
function elementsOnly(parent: XmlElement): readonly XmlElement[] {
  return parent.nodes.filter((node): node is XmlElement => {
    if (typeof node !== 'string') return true;
    if (isBlank(node)) return false;
    throw misshapenEnvelope(parent, `tekst direkte i ${parent.local} / text directly in ${parent.local}`);
  });
}
