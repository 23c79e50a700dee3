import type { XmlElement } from '../../xml/tree/tree.js';
import { DS, WSSE, WSU } from './names.js';
import { one, type Part, partsOf } from './parts.js';

/** The parts of a wsse:Security header. */
export interface SecurityHeader {
  readonly timestamp: XmlElement;
  readonly signature: XmlElement;
  readonly tokens: readonly XmlElement[];
}

/**
 * The header has one Timestamp, one Signature and at most one certificate. User names, SAML,
 * encryption and signature confirmations are refused by name rather than passed over: their sender
 * relies on something that nobody here would do.
 */
const PARTS = {
  timestamp: { namespace: WSU, local: 'Timestamp', min: 1, max: 1 },
  signature: { namespace: DS, local: 'Signature', min: 1, max: 1 },
  tokens: { namespace: WSSE, local: 'BinarySecurityToken', min: 0, max: 1 },
} as const satisfies Record<string, Part>;

/** @throws Fault 139161 */
export function readSecurityHeader(security: XmlElement): SecurityHeader {
  const { timestamp, signature, tokens } = partsOf(security, PARTS);
  return { timestamp: one(timestamp), signature: one(signature), tokens };
}
