import type { X509Certificate } from 'node:crypto';
import { BoundedMap } from '../bounded-map.js';
import { Fault } from '../faults/fault.js';
import { type CertificateChain, chainsOf } from '../certificates/chain.js';
import type { CertificateEnd, CertificatePolicy, RegisteredCertificate } from '../systems/registry-port.js';
import { KEY_REQUIREMENTS, weakKey } from '../certificates/key-requirements.js';
import type { RevocationLists, RevocationStatus } from '../certificates/revocation-lists.js';
import type { Revoked } from '../certificates/revoked.js';

export interface Trust {
  /**
   * The roots and issuing CAs that are trusted. When undefined no chain is asked for (a sandbox
   * without CERT_ROOTS).
   */
  readonly cas: readonly X509Certificate[] | undefined;
  /** When undefined no revocation is looked for (without CERT_CRL). */
  readonly revocationLists: RevocationLists | undefined;
}

/** Certificates whose chains are kept. A registry has fewer. */
const MAX_CERTIFICATES_KEPT = 10_000;

/**
 * Judges a registered certificate by its registration, dates, key, chain and revocation lists, in
 * that order. The chains of a certificate are found once; dates and revocation are judged every
 * time.
 */
export function certificatePolicy({ cas, revocationLists }: Trust): CertificatePolicy {
  const kept = new BoundedMap<string, readonly CertificateChain[]>(MAX_CERTIFICATES_KEPT);
  const chains = (certificate: X509Certificate, trusted: readonly X509Certificate[]) =>
    kept.getOrMake(certificate.fingerprint256, () => chainsOf(certificate, trusted));
  return {
    check({ x509, end }: RegisteredCertificate, now: Date): void {
      if (end && (end.isRevoked || end.at <= now)) throw certificateRefused(endText(end));
      const outside = outsideValidity(x509, now);
      if (outside) throw certificateRefused(outside);
      const weak = weakKey(x509.publicKey);
      if (weak !== undefined) throw certificateRefused(weakKeyText(weak));
      if (!cas) return;
      const judged = chains(x509, cas).map((chain) => faultOf([x509, ...chain], revocationLists, now));
      if (judged.length === 0) throw certificateRefused(NO_ROOT);
      // One good chain is enough. If there is none, what is wrong with the first is told.
      if (judged[0] && !judged.includes(undefined)) throw judged[0];
    },
  };
}

/** @returns what is wrong with a certificate or the CAs above it; undefined when nothing is */
function faultOf(
  chain: readonly X509Certificate[],
  revocationLists: RevocationLists | undefined,
  now: Date,
): Fault | undefined {
  if (chain.slice(1).some((ca) => outsideValidity(ca, now) !== undefined))
    return certificateRefused(CA_OUTSIDE_VALIDITY);
  if (!revocationLists) return undefined;
  const links = chain.slice(0, -1).map((certificate, i) => {
    const issuer = chain[i + 1];
    return issuer ? revocationLists.of(certificate, issuer, now) : 'unknown';
  });
  const broken = links.findIndex(isRevoked);
  const revoked = links[broken];
  if (isRevoked(revoked)) return certificateRefused(revokedText(revoked, broken > 0));
  return links.includes('unknown') ? new Fault(139180) : undefined;
}

/** @param what why the certificate is refused, `dansk / English` */
export const certificateRefused = (what: string): Fault => new Fault(1012, [], { hvad: what });

const NO_ROOT =
  'det er ikke udstedt under en rod, som gatewayen har tillid til / it was not issued under a root that the gateway trusts';
const CA_OUTSIDE_VALIDITY =
  'en udsteder over det er uden for sin gyldighed / an issuer above it is outside its validity';

const isRevoked = (status: RevocationStatus | undefined): status is Revoked => typeof status === 'object';

/** @param ofCa is it a CA above the certificate that is revoked? */
function revokedText({ since }: Revoked, ofCa: boolean): string {
  const [da, en] = ofCa
    ? ['en udsteder over det er spærret', 'an issuer above it is revoked']
    : ['det står på udstederens spærreliste', 'it is on the revocation list of its issuer'];
  return since ? `${da} siden ${iso(since)} / ${en} since ${iso(since)}` : `${da} / ${en}`;
}

function endText({ at, isRevoked: wasRevoked }: CertificateEnd): string {
  const [da, en] = wasRevoked
    ? ['registreringen blev spærret', 'its registration was revoked']
    : ['registreringen ophørte', 'its registration ended'];
  return `${da} ${iso(at)} / ${en} ${iso(at)}`;
}

const weakKeyText = (key: string) =>
  `nøglen ${key} modtages ikke, kun ${KEY_REQUIREMENTS} / the key ${key} is not accepted, only ${KEY_REQUIREMENTS}`;

function outsideValidity({ validFrom, validTo }: X509Certificate, now: Date): string | undefined {
  const [from, to] = [new Date(validFrom), new Date(validTo)];
  if (now < from) return `det gælder først fra ${iso(from)} / it is valid only from ${iso(from)}`;
  // A certificate is good through its last second (RFC 5280, 4.1.2.5).
  if (now.getTime() >= to.getTime() + 1000) return `det udløb ${iso(to)} / it expired ${iso(to)}`;
  return undefined;
}

const iso = (time: Date): string => time.toISOString().replace('.000', '');
