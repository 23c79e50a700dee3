import { hash } from 'node:crypto';
import { Fault } from '../faults/fault.js';
import type { XmlElement } from '../xml/tree/tree.js';
import { afvist } from './certificate-policy.js';
import type { Identified, Identity } from '../systems/identity.js';
import type { Certifikatpolitik, Kalderregister } from '../systems/registry-port.js';

/** A message whose signature fits. */
export interface Signeret {
  readonly identified: Identified & { readonly identity: Identity };
  /** Uses the message up, wherever it may come again. @throws Fault 139173 it was before, 139135 */
  readonly take: () => Promise<void>;
}

/** What a message has to prove who sent it; a way that is closed, or that it did not take, is absent. */
export interface Beviser {
  /** The certificate of its connection. @throws Fault 1012 */
  readonly byCertificate?: () => Promise<Identity>;
  /** Its signature; undefined when it bears none for this service. @throws Fault 1012, 139160–139172 */
  readonly bySignature?: () => Promise<Signeret | undefined>;
  /** Is it taken at its word when it proves nothing? Only in the sandbox. */
  readonly isTakenAtWord: boolean;
}

/**
 * Who sent a message, and which of its header blocks may be believed. Everything that is proven must be good and of
 * one system; a signature says most, as it covers what is read.
 * @param headers all of the message's
 * @throws Fault 1012 a certificate that is refused, 1100 two systems, 1101 no proof, 139160–139173
 */
export async function identify(beviser: Beviser, headers: readonly XmlElement[]): Promise<Identified> {
  const connected = await beviser.byCertificate?.();
  const signed = await beviser.bySignature?.();
  if (signed) {
    const { kalder } = signed.identified.identity;
    if (connected && kalder.id !== connected.kalder.id)
      throw new Fault(1100, [], { forbindelse: connected.kalder.navn, underskrift: kalder.navn });
    // Now and no later: what comes behind counts and leaves rows in the name of the signer, whoever sends it again.
    await signed.take();
    return signed.identified;
  }
  if (connected) return { identity: connected, headers };
  if (beviser.isTakenAtWord) return { headers };
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
