import { Fault } from '../faults/fault.js';
import type { XmlElement, XmlMessage } from '../xml/tree.js';
import { SOAP_VERSIONS, type SoapVersion, versionOfNamespace } from './version.js';

export interface Envelope {
  readonly version: SoapVersion;
  /** The header blocks in document order. */
  readonly headers: readonly XmlElement[];
  /** The one child of Body. */
  readonly body: XmlElement;
}

/** The SOAP version of the message's root. @throws Fault 139110 not an Envelope, 139112 VersionMismatch */
export function readVersion(message: XmlMessage): SoapVersion {
  const { root } = message;
  const version = versionOfNamespace(root.namespace);
  if (root.local !== 'Envelope') {
    throw new Fault(139110, [], { hvad: `rodelementet er / the root element is ${root.local}` });
  }
  if (!version) {
    const supported = SOAP_VERSIONS.map((known) => known.namespace).join(' | ');
    const data = { navnerum: root.namespace || '(tomt / empty)' };
    throw new Fault(139112, [{ kode: 139112, forventet: supported, data }], data);
  }
  return version;
}

/**
 * Takes the envelope apart: optional Header, then Body with exactly one child, and nothing else.
 * @throws Fault 139110 another shape, 139111 Body without one child
 */
export function readEnvelope(message: XmlMessage, version: SoapVersion): Envelope {
  const parts = elementsOnly(message.root);
  const header = parts[0] && isPart(parts[0], 'Header', version) ? parts[0] : undefined;
  const body = parts[header ? 1 : 0];
  if (!body || !isPart(body, 'Body', version)) {
    throw new Fault(139110, [], { hvad: 'Body mangler / Body is missing' });
  }
  const surplus = parts[header ? 2 : 1];
  if (surplus) {
    throw new Fault(139110, [], { hvad: `${surplus.local} efter Body / after Body` });
  }
  const children = elementsOnly(body);
  const [only] = children;
  if (!only || children.length > 1) {
    throw new Fault(139111, [], { antal: children.length });
  }
  return { version, headers: header ? elementsOnly(header) : [], body: only };
}

function isPart(element: XmlElement, local: string, version: SoapVersion): boolean {
  return element.local === local && element.namespace === version.namespace;
}

/** The child elements of a part of the envelope, where character data other than white space has no place. */
function elementsOnly(parent: XmlElement): readonly XmlElement[] {
  return parent.nodes.filter((node): node is XmlElement => {
    if (typeof node !== 'string') return true;
    if (/^[ \t\r\n]*$/.test(node)) return false;
    throw new Fault(139110, [], { hvad: `tekst direkte i / text directly in ${parent.local}` });
  });
}
