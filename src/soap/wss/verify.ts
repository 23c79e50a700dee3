import { hash, type KeyObject, verify as verifyOctets } from 'node:crypto';
import type { KeyReference } from '../../certificates/certificate-keys.js';
import type { XmlElement, XmlMessage } from '../../xml/tree/tree.js';
import { keyFor, signatureLength } from './algorithms.js';
import { canonicalise } from './c14n.js';
import { idsOf } from './ids.js';
import { readKeyReference } from './key-reference.js';
import { type Places, placesOf } from './places.js';
import { nameOf, refusalAt, refusalAtAll } from './refusal.js';
import { readSecurityHeader, type SecurityHeader } from './security-header.js';
import type { WssSettings } from './settings.js';
import { readSignature, type Signature } from './signature.js';
import { checkAllSigned, type Target, targetsOf } from './targets.js';
import { readTimestamp, type Timestamp } from './timestamp.js';

/**
 * The verifier needs this of a certificate. A registry's own type has more and is in the result.
 */
export interface RegisteredCertificate {
  readonly publicKey: KeyObject;
}

/**
 * The port to the registry of calling systems: finds the certificate that a message names, if it is
 * registered; `keyOf` makes a map's key of a reference. It does not judge whether the certificate
 * may be used now: that is judged after the verification, or anyone could learn it by an unsigned
 * message.
 */
export type KeyLookup<C extends RegisteredCertificate> = (
  reference: KeyReference,
) => C | undefined | Promise<C | undefined>;

/** Holds what was verified: only these nodes are what the caller sent. */
export interface Verified<C extends RegisteredCertificate> {
  /** The soap:Body of the message's one tree. */
  readonly body: XmlElement;
  /**
   * The signed header blocks for this service, in document order; one that is not here was not
   * signed.
   */
  readonly headers: readonly XmlElement[];
  readonly timestamp: Timestamp;
  readonly certificate: C;
  /**
   * The key by which a replay is known: SHA-256 of the signed octets, in hex. It is not made of the
   * signature, as anyone can turn an ECDSA signature (r, s) into another valid one, (r, n − s). It
   * is unique for a certificate until `timestamp.expires`.
   */
  readonly replayKey: string;
}

/** What the verifier finds on its way, in this order; a refusal leaves out what comes after it. */
export interface Steps {
  readonly places: Places;
  readonly header: SecurityHeader;
  readonly signature: Signature;
  readonly targets: readonly Target[];
  readonly timestamp: Timestamp;
  readonly reference: KeyReference;
}

/** Is told each step when it is done, to show somebody what the verifier sees. */
export type TellSteps = (found: Partial<Steps>) => void;

const nobodyAsks: TellSteps = () => undefined;

/**
 * Verifies the WS-Security signature of a request and returns what it covers. Shape, algorithms,
 * ids, places and time are judged before a key is looked up, and the signature before the digests.
 * @throws Fault 139110, 139103, 139160–139172
 */
export async function verify<C extends RegisteredCertificate>(
  message: XmlMessage,
  settings: WssSettings,
  lookup: KeyLookup<C>,
  now: Date,
  tell = nobodyAsks,
): Promise<Verified<C>> {
  const places = placesOf(message);
  const header = readSecurityHeader(places.security);
  tell({ places, header });
  const signature = readSignature(header.signature, settings);
  tell({ signature });
  const ids = idsOf(message.root);
  const targets = targetsOf(signature.references, ids, places, header);
  tell({ targets });
  checkAllSigned(targets, places, header);
  const timestamp = readTimestamp(header.timestamp, now, settings);
  tell({ timestamp });
  const reference = readKeyReference(signature.keyInfo, ids, header.tokens);
  tell({ reference });
  const certificate = await lookup(reference);
  if (!certificate) throw refusalAt(139167, signature.keyInfo);
  const signedInfo = checkSignature(signature, certificate.publicKey, settings);
  checkDigests(targets);
  const signed = new Set(targets.map(({ target }) => target));
  return {
    body: places.body,
    headers: places.own.filter((block) => signed.has(block)),
    timestamp,
    certificate,
    replayKey: hash('sha256', signedInfo),
  };
}

/**
 * Verifies the signature over SignedInfo.
 * @returns the octets that were signed
 * @throws Fault 139172 when the key does not fit the method, 139168 when the signature does not fit
 */
export function checkSignature(signature: Signature, key: KeyObject, { minRsaBits }: WssSettings): Buffer {
  const { element, signedInfo, prefixes, method, value } = signature;
  const length = signatureLength(method, key, minRsaBits);
  if (length === undefined) {
    const type = key.asymmetricKeyType ?? key.type;
    const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
    const data = { noegle: `${type} ${modulusLength ?? namedCurve ?? ''}`.trim(), limit: minRsaBits };
    throw refusalAt(139172, element, data);
  }
  const octets = Buffer.from(canonicalise(signedInfo, prefixes));
  if (value.length !== length || !verifyOctets(method.hash, octets, keyFor(method, key), value)) {
    throw refusalAt(139168, element);
  }
  return octets;
}

/** What is digested of a part that is signed. */
export const octetsOf = ({ target, reference: { prefixes } }: Target): string =>
  canonicalise(target, prefixes);

export const digestOf = (target: Target): Buffer => hash(target.reference.hash, octetsOf(target), 'buffer');

/** Is it as it was when it was signed? */
export const isUnchanged = (target: Target): boolean => digestOf(target).equals(target.reference.digest);

/** Checks that nothing was changed after it was signed. @throws Fault 139171 naming all that was */
export function checkDigests(targets: readonly Target[]): void {
  const changed = targets.filter((target) => !isUnchanged(target));
  const fault = refusalAtAll(
    139171,
    changed.map(({ target }) => ({ element: target, data: { element: nameOf(target) } })),
  );
  if (fault) throw fault;
}
