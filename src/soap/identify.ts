import type { Clock } from '../clock.js';
import type { Config } from '../config/config.js';
import { certificateIdentity, identify } from '../security/identification.js';
import type { CertificatePolicy, SystemRegistry } from '../systems/registry-port.js';
import type { BySignature } from './by-signature.js';
import type { PipelineParts } from './pipeline.js';

/**
 * Finds out who sent a message, by the methods that the setting AUTH_METHODS opens.
 * @param bySignature verifies the signature of a message; used with `wss` only
 */
export function openIdentify(
  { authMethods }: Pick<Config, 'authMethods'>,
  { policy }: { readonly policy: CertificatePolicy },
  systemRegistry: SystemRegistry,
  clock: Clock,
  bySignature?: BySignature,
): PipelineParts['identify'] {
  const identityOf = certificateIdentity(systemRegistry, policy);
  const verified = authMethods.includes('wss') ? bySignature : undefined;
  const isTakenAtWord = authMethods.includes('headers');
  return ({ certificate }, message, envelope) => {
    const now = clock();
    const proofs = {
      ...(certificate && { byCertificate: () => identityOf(certificate.der, now) }),
      ...(verified && { bySignature: () => verified(message, envelope, now) }),
      isTakenAtWord,
    };
    return identify(proofs, envelope.headers);
  };
}
