import type { X509Certificate } from 'node:crypto';
import { Fault } from '../faults/fault.js';
import { type Kaede, kaederOf } from '../certificates/chain.js';
import type { Certifikatpolitik, RegistreretCertifikat } from '../systems/registry-port.js';
import { NOEGLEKRAV, svagNoegle } from '../certificates/key-requirements.js';
import type { Spaerrelister } from '../certificates/revocation-lists.js';

export interface Tillid {
  /** The roots and issuing CAs that are trusted; undefined: no chain is asked for (sandbox without CERT_ROOTS). */
  readonly cas: readonly X509Certificate[] | undefined;
  /** Undefined: none are looked at (no CERT_CRL). */
  readonly spaerrelister: Spaerrelister | undefined;
}

/** Certificates whose chains are kept; a registry has fewer. */
const MAX_KEPT = 10_000;

/**
 * Judges a registered certificate: registration, dates, key, chain, revocation lists, in that order. The chains of a
 * certificate are found once; dates and revocation are judged every time.
 */
export function certifikatpolitik({ cas, spaerrelister }: Tillid): Certifikatpolitik {
  const kept = new Map<string, readonly Kaede[]>();
  const kaeder = (certificate: X509Certificate, trusted: readonly X509Certificate[]) => {
    const known = kept.get(certificate.fingerprint256) ?? kaederOf(certificate, trusted);
    if (kept.size === MAX_KEPT) kept.clear();
    kept.set(certificate.fingerprint256, known);
    return known;
  };
  return {
    check({ x509, ophoert }: RegistreretCertifikat, now: Date): void {
      if (ophoert && ophoert <= now) throw afvist(ophoertTekst(ophoert));
      const outside = udenForTid(x509, now);
      if (outside) throw afvist(outside);
      const weak = svagNoegle(x509.publicKey);
      if (weak !== undefined) throw afvist(svagTekst(weak));
      if (!cas) return;
      const judged = kaeder(x509, cas).map((kaede) => faultOf([x509, ...kaede], spaerrelister, now));
      if (judged.length === 0) throw afvist(INGEN_ROD);
      // One good way up is enough; else what is wrong with the first.
      if (judged[0] && !judged.includes(undefined)) throw judged[0];
    },
  };
}

/** What is wrong with a certificate and the CAs above it; undefined when nothing is. */
function faultOf(
  kaede: readonly X509Certificate[],
  spaerrelister: Spaerrelister | undefined,
  now: Date,
): Fault | undefined {
  if (kaede.slice(1).some((ca) => udenForTid(ca, now) !== undefined)) return afvist(CA_UDEN_FOR_TID);
  if (!spaerrelister) return undefined;
  const links = kaede.slice(0, -1).map((certificate, i) => {
    const issuer = kaede[i + 1];
    return issuer ? spaerrelister.of(certificate, issuer, now) : 'ukendt';
  });
  if (links[0] === 'spaerret') return afvist(SPAERRET);
  if (links.includes('spaerret')) return afvist(CA_SPAERRET);
  return links.includes('ukendt') ? new Fault(139180) : undefined;
}

/** The refusal of a certificate. @param hvad `dansk / English` */
export const afvist = (hvad: string): Fault => new Fault(1012, [], { hvad });

const INGEN_ROD =
  'det er ikke udstedt under en rod, som gatewayen har tillid til / it was not issued under a root that the gateway trusts';
const CA_UDEN_FOR_TID =
  'en udsteder over det er uden for sin gyldighed / an issuer above it is outside its validity';
const SPAERRET = 'det står på udstederens spærreliste / it is on the revocation list of its issuer';
const CA_SPAERRET = 'en udsteder over det er spærret / an issuer above it is revoked';

const ophoertTekst = (time: Date) =>
  `registreringen ophørte ${iso(time)} / its registration ended ${iso(time)}`;

const svagTekst = (key: string) =>
  `nøglen ${key} modtages ikke, kun ${NOEGLEKRAV} / the key ${key} is not accepted, only ${NOEGLEKRAV}`;

function udenForTid({ validFrom, validTo }: X509Certificate, now: Date): string | undefined {
  const [from, to] = [new Date(validFrom), new Date(validTo)];
  if (now < from) return `det gælder først fra ${iso(from)} / it is valid only from ${iso(from)}`;
  // A certificate is good through its last second (RFC 5280, 4.1.2.5).
  if (now.getTime() >= to.getTime() + 1000) return `det udløb ${iso(to)} / it expired ${iso(to)}`;
  return undefined;
}

const iso = (time: Date): string => time.toISOString().replace('.000', '');
