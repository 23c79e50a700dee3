import { isForUs, type SoapVersion, versionOfNamespace } from '../message/version.js';
import { Fault } from '../../faults/fault.js';
import { childElements } from '../../xml/tree/tree-reading.js';
import type { XmlElement, XmlMessage } from '../../xml/tree/tree.js';
import { WSSE } from './names.js';
import { misshapen, refusalAt } from './refusal.js';

/**
 * The parts of the envelope, which are found by where they stand and never by an id or a search.
 */
export interface Places {
  /** All header blocks, also those for another node: a sender may sign these too. */
  readonly headers: readonly XmlElement[];
  /** Those that are addressed to this service. */
  readonly own: readonly XmlElement[];
  readonly body: XmlElement;
  /** The wsse:Security header that is addressed to this service. */
  readonly security: XmlElement;
}

/**
 * Finds the parts of an envelope.
 * @throws Fault 139110 when it is not an envelope with an optional Header and then one Body, 139160
 * when it has no Security header for this service, 139161 when it has more than one
 */
export function placesOf({ root }: XmlMessage): Places {
  const version = versionOfNamespace(root.namespace);
  const parts = childElements(root);
  const isPart = (element: XmlElement | undefined, local: string): boolean =>
    element?.local === local && element.namespace === root.namespace;
  const header = isPart(parts[0], 'Header') ? parts[0] : undefined;
  const [body, surplus] = parts.slice(header ? 1 : 0);
  if (!version || root.local !== 'Envelope' || !body || !isPart(body, 'Body') || surplus) {
    throw new Fault(139110, [], { hvad: 'Header, Body' });
  }
  const headers = header ? childElements(header) : [];
  const own = headers.filter((block) => isForUs(block, version));
  const [security, second] = own.filter(isSecurityFor(version));
  if (!security) throw refusalAt(139160, header ?? root);
  if (second) {
    throw misshapen(
      second,
      'mere end én wsse:Security til tjenesten / more than one wsse:Security for the service',
    );
  }
  return { headers, own, body, security };
}

/**
 * Is a header block a wsse:Security for this service? A message that has one is held to it,
 * whatever else proves its sender.
 */
export function isSecurityFor(version: SoapVersion): (header: XmlElement) => boolean {
  return (header) => header.local === 'Security' && header.namespace === WSSE && isForUs(header, version);
}
