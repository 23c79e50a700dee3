import { Fault } from '../../faults/fault.js';
import type { XmlElement, XmlMessage } from '../../xml/tree/tree.js';
import type { ViolationAt } from '../../xml/tree/violation-at.js';
import { isBlank } from '../../xml/schema/white-space.js';
import { SOAP_VERSIONS, type SoapVersion, versionOfNamespace } from './version.js';

export interface Envelope {
  readonly version: SoapVersion;
  /** The header blocks in document order. */
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
    throw misshapen(root, `rodelementet er ${root.local} / the root element is ${root.local}`);
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
  const parts = elementsOnly(message.root);
  const header = parts[0] && isPart(parts[0], 'Header', version) ? parts[0] : undefined;
  const body = parts[header ? 1 : 0];
  if (!body || !isPart(body, 'Body', version)) {
    throw misshapen(body ?? message.root, 'Body mangler / Body is missing');
  }
  const surplus = parts[header ? 2 : 1];
  if (surplus) {
    throw misshapen(surplus, `${surplus.local} efter Body / ${surplus.local} after Body`);
  }
  const children = elementsOnly(body);
  const [only, second] = children;
  if (!only || second) {
    const data = { count: children.length };
    const found: ViolationAt = { kode: 139111, element: second ?? body, data };
    throw new Fault(139111, [found], data);
  }
  return { version, headers: header ? elementsOnly(header) : [], body: only };
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
    throw misshapen(parent, `tekst direkte i ${parent.local} / text directly in ${parent.local}`);
  });
}

/** @param what what is wrong, `dansk / English` */
function misshapen(element: XmlElement, what: string): Fault {
  const found: ViolationAt = { kode: 139110, element, data: { hvad: what } };
  return new Fault(139110, [found], { hvad: what });
}
