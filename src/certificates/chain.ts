import type { X509Certificate } from 'node:crypto';
import { fieldsOf } from './fields.js';

/** The CAs above a certificate, from its issuer up to a root. */
export type CertificateChain = readonly X509Certificate[];

/** A certificate may have at most so many CAs above it. */
const MAX_DEPTH = 5;
/** The most chains that are looked at; renewed and cross-signed CAs make several. */
const MAX_CHAINS = 16;

/**
 * The chains from a certificate to a root. Each certificate is signed by the next, which is a CA
 * that may have so many CAs below it, and the last has signed itself. Time and revocation are not
 * judged here.
 * @param cas the roots and issuing CAs that are trusted; a CA that a caller sends along is not
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
      if (isSelfSigned(ca)) found.push(chain);
      else if (chain.length < MAX_DEPTH) climb(ca, chain);
    }
  };
  climb(certificate, []);
  return found;
}

/** Has the certificate signed itself? */
export const isSelfSigned = (certificate: X509Certificate): boolean => isIssuedBy(certificate, certificate);

/** Has the CA issued the certificate, by name, key identifier and signature? */
function isIssuedBy(certificate: X509Certificate, ca: X509Certificate): boolean {
  return ca.ca && certificate.checkIssued(ca) && certificate.verify(ca.publicKey);
}

const isSame = (a: X509Certificate, b: X509Certificate): boolean => a.fingerprint256 === b.fingerprint256;
