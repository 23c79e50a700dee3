import type { X509Certificate } from 'node:crypto';
import { felterOf } from './fields.js';

/** From the issuer of a certificate up to a root. */
export type Kaede = readonly X509Certificate[];

/** CAs above a certificate at most. */
const MAX_DEPTH = 5;
/** Ways up that are looked at: renewed and cross-signed CAs make several. */
const MAX_KAEDER = 16;

/**
 * The ways from a certificate to a root: each is signed by the next, which is a CA that may have so many below it, and
 * the last has signed itself. Time and revocation are not judged here.
 * @param cas roots and issuing CAs, the only ones that are believed: a CA that a caller brings counts for nothing
 */
export function kaederOf(certificate: X509Certificate, cas: readonly X509Certificate[]): readonly Kaede[] {
  const found: Kaede[] = [];
  const climb = (top: X509Certificate, below: Kaede): void => {
    for (const ca of cas) {
      if (found.length === MAX_KAEDER) return;
      if (isSame(ca, certificate) || below.some((one) => isSame(one, ca)) || !isIssuedBy(top, ca)) continue;
      if ((felterOf(ca).pathLength ?? MAX_DEPTH) < below.length) continue;
      const kaede = [...below, ca];
      if (isRoot(ca)) found.push(kaede);
      else if (kaede.length < MAX_DEPTH) climb(ca, kaede);
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
