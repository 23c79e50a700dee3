import { hash } from 'node:crypto';
import { Fault } from '../faults/fault.js';
import type { XmlElement, XmlMessage } from '../xml/tree.js';
import { afvist } from './certifikatpolitik.js';
import type { Identified, Identity } from './identity.js';
import type { Certifikatpolitik, Kalderregister } from './kalderregister.js';

/** A message whose signature was verified. */
export interface Signed extends Identified {
  readonly identity: Identity;
}

/** The ways in that are open. */
export interface Indgange {
  /** By the certificate of the connection. @throws Fault 1012 */
  readonly byCertificate: (der: Uint8Array) => Promise<Identity>;
  /** By a signature; undefined when the message bears none for this service. @throws Fault 1012, 139160–139172 */
  readonly bySignature?: (message: XmlMessage) => Promise<Signed | undefined>;
  /** Is a message that proves nothing taken at its word? Only in the sandbox. */
  readonly takesAtWord: boolean;
}

/**
 * Who sent a message, and which of its header blocks may be believed. Everything that is proven must be good and of
 * one system; a signature says most, as it covers what is read.
 * @param certificate of the connection, in DER
 * @param headers all of the message's
 * @throws Fault 1012 a certificate that is refused, 1100 two systems, 1101 no proof, 139160–139172
 */
export async function identify(
  ways: Indgange,
  certificate: Uint8Array | undefined,
  message: XmlMessage,
  headers: readonly XmlElement[],
): Promise<Identified> {
  const connected = certificate && { identity: await ways.byCertificate(certificate), headers };
  const signed = await ways.bySignature?.(message);
  const proven = signed ?? connected;
  if (signed && connected && signed.identity.kalder.id !== connected.identity.kalder.id) {
    const [forbindelse, underskrift] = [connected, signed].map(({ identity }) => identity.kalder.navn);
    throw new Fault(1100, [], { forbindelse: forbindelse ?? '', underskrift: underskrift ?? '' });
  }
  if (proven) return proven;
  if (ways.takesAtWord) return { headers };
  throw new Fault(1101);
}

/** Finds the system of a certificate whose holder has proven to have its key. */
export function certificateIdentity(register: Kalderregister, politik: Certifikatpolitik) {
  /** @throws Fault 1012 */
  return async (der: Uint8Array, now: Date): Promise<Identity> => {
    const certifikat = hash('sha256', der);
    const registered = await register.findCertifikat(`certificate ${certifikat}`);
    if (!registered) throw afvist(IKKE_REGISTRERET);
    politik.check(registered, now);
    return { kalder: registered.kalder, certifikat };
  };
}

const IKKE_REGISTRERET = 'det er ikke registreret / it is not registered';
