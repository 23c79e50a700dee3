import { hash } from 'node:crypto';
import { Fault } from '../faults/fault.js';
import type { XmlElement } from '../xml/tree/tree.js';
import { certificateRefused } from './certificate-policy.js';
import type { Identified, Identity } from '../systems/identity.js';
import type { CertificatePolicy, SystemRegistry } from '../systems/registry-port.js';

/** A message whose signature fits. */
export interface SignedMessage {
  readonly identified: Identified & { readonly identity: Identity };
  /**
   * Uses the message up, wherever it may come again.
   * @throws Fault 139173 it was used before, 139135
   */
  readonly take: () => Promise<void>;
}

/**
 * Holds what a message has to prove who sent it. A method that is closed, or that the message did
 * not use, is absent.
 */
export interface Proofs {
  /** Proves it by the certificate of its connection. @throws Fault 1012 */
  readonly byCertificate?: () => Promise<Identity>;
  /**
   * Proves it by its signature.
   * @returns undefined when it has none for this service
   * @throws Fault 1012, 139160–139172
   */
  readonly bySignature?: () => Promise<SignedMessage | undefined>;
  /** Is it taken at its word when it proves nothing? Only in the sandbox. */
  readonly isTakenAtWord: boolean;
}

/**
 * Finds out who sent a message, and which of its header blocks may be believed. Everything that is
 * proven must be good and of one system; a signature says most, as it covers what is read.
 * @param headers all header blocks of the message
 * @throws Fault 1012 a certificate that is refused, 1100 two systems, 1101 no proof, 139160–139173
 */
export async function identify(proofs: Proofs, headers: readonly XmlElement[]): Promise<Identified> {
  const connected = await proofs.byCertificate?.();
  const signed = await proofs.bySignature?.();
  if (signed) {
    const { system } = signed.identified.identity;
    if (connected && system.id !== connected.system.id)
      throw new Fault(1100, [], { connection: connected.system.name, signature: system.name });
    // This is done now and no later: what follows counts, and leaves rows, in the name of the
    // signer, whoever sends the message again.
    await signed.take();
    return signed.identified;
  }
  if (connected) return { identity: connected, headers };
  if (proofs.isTakenAtWord) return { headers };
  throw new Fault(1101);
}

/** Finds the system of a certificate whose holder has proven to have its key. */
export function certificateIdentity(registry: SystemRegistry, policy: CertificatePolicy) {
  /** @throws Fault 1012 */
  return async (der: Uint8Array, now: Date): Promise<Identity> => {
    const certificateSha256 = hash('sha256', der);
    const registered = await registry.findCertificate(`certificate ${certificateSha256}`);
    if (!registered) throw certificateRefused(NOT_REGISTERED);
    policy.check(registered, now);
    return { system: registered.system, certificateSha256 };
  };
}

const NOT_REGISTERED = 'det er ikke registreret / it is not registered';
