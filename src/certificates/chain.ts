import type { X509Certificate } from 'node:crypto';
import { fieldsOf } from './fields.js';

/** From the issuer of a certificate up to a root. */
export type CertificateChain = readonly X509Certificate[];

/** CAs above a certificate at most. */
const MAX_DEPTH = 5;
/** Ways up that are looked at: renewed and cross-signed CAs make several. */
const MAX_CHAINS = 16;

/**
 * The ways from a certificate to a root: each is signed by the next, which is a CA that may have so many below it, and
 * the last has signed itself. Time and revocation are not judged here.
 * @param cas roots and issuing CAs, the only ones that are believed: a CA that a caller brings counts for nothing
 */
export function chainsOf(
  certificate: X509Certificate,
  cas: readonly X509Certificate[],
): readonly CertificateChain[] {
  const found: CertificateChain[] = [];
  const climb = (top: X509Certificate, below: CertificateChain): void => {
    for (const ca of cas) {
      if (found.length === MAX_CHAINS) return;
      if (isSame(ca, certificate) || below.some((one) => isSame(one, ca)) || !isIssuedBy(top, ca)) continue;
      if ((fieldsOf(ca).pathLength ?? MAX_DEPTH) < below.length) continue;
      const chain = [...below, ca];
      if (isRoot(ca)) found.push(chain);
      else if (chain.length < MAX_DEPTH) climb(ca, chain);
    }
  };
  climb(certificate, []);
  return found;
}

/** Has it signed itself? */
export const isRoot = (certificate: X509Certificate): boolean => isIssuedBy(certificate, certificate);

/** By name, key identifier and signature. */
function isIssuedBy(certificate: X509Certificate, ca: X509Certificate): boolean {
  return ca.ca && certificate.checkIssued(ca) && certificate.verify(ca.publicKey);
}

const isSame = (a: X509Certificate, b: X509Certificate): boolean => a.fingerprint256 === b.fingerprint256;
