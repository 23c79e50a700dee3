/** What certificates the registry takes: one at a time, without its key, in date, and strong. */
import { createPublicKey, hash, type KeyObject, X509Certificate } from 'node:crypto';
import { MIN_RSA_BITS, svagNoegle } from '../certificates/key-requirements.js';
import { isSandboxCertificate } from '../certificates/sandbox-mark.js';
import { certificateKeys } from '../certificates/certificate-keys.js';
import { Kalderfejl } from './system-error.js';

/** A certificate that may be registered. */
export interface NytCertifikat {
  /** SHA-256 of `der` in hex. */
  readonly sha256: string;
  readonly der: Buffer;
  /** SHA-256 of its public key (SubjectPublicKeyInfo) in hex. */
  readonly offentligNoegle: string;
  readonly emne: string;
  readonly udsteder: string;
  /** Decimal. */
  readonly serienummer: string;
  readonly gyldigFra: Date;
  readonly gyldigTil: Date;
  /** Every reference by which a message may name it (security/wss/certificate-keys.ts). */
  readonly noegler: readonly string[];
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Of the index over the keys; a name so long is nobody's. */
const MAX_KEY = 2000;

/**
 * @param pem the text of a file
 * @param file its name, for the sentences
 * @param profile production has nothing to do with the certificates of a sandbox: it would not start with one
 * @throws Kalderfejl a private key, no certificate or several, one that has expired, or a weak key
 */
export function readCertifikat(pem: string, file: string, now: Date, profile: string): NytCertifikat {
  if (pem.includes('PRIVATE KEY-----'))
    throw new Kalderfejl(
      `${file} holds a private key, which belongs to the system alone: give a file with the certificate only, and have a new key made.`,
    );
  const found = pem.match(CERTIFICATE) ?? [];
  const [text] = found;
  if (text === undefined)
    throw new Kalderfejl(`${file} holds no certificate in PEM (-----BEGIN CERTIFICATE-----).`);
  if (found.length > 1)
    throw new Kalderfejl(
      `${file} holds ${found.length} certificates: give the system's own, without its issuers.`,
    );
  const x509 = parsed(text, file);
  if (profile === 'production' && isSandboxCertificate(x509))
    throw new Kalderfejl(
      `${file} holds a certificate of a sandbox, which must not be registered with PROFILE production.`,
    );
  return checked(x509, file, now);
}

function parsed(text: string, file: string): X509Certificate {
  try {
    return new X509Certificate(text);
  } catch {
    throw new Kalderfejl(`The certificate in ${file} cannot be read.`);
  }
}

function checked(x509: X509Certificate, file: string, now: Date): NytCertifikat {
  const certifikat = certifikatOf(x509);
  if (certifikat.gyldigTil <= now)
    throw new Kalderfejl(`The certificate in ${file} expired ${certifikat.gyldigTil.toISOString()}.`);
  checkKey(x509.publicKey, file);
  if (certifikat.noegler.some((noegle) => noegle.length > MAX_KEY))
    throw new Kalderfejl(`The issuer's name of the certificate in ${file} is too long.`);
  return certifikat;
}

/** The same facts of any certificate, unjudged. */
export function certifikatOf(x509: X509Certificate): NytCertifikat {
  return {
    sha256: hash('sha256', x509.raw),
    der: x509.raw,
    offentligNoegle: hash('sha256', spkiOf(x509.publicKey)),
    emne: oneLine(x509.subject),
    udsteder: oneLine(x509.issuer),
    serienummer: BigInt(`0x${x509.serialNumber}`).toString(),
    gyldigFra: new Date(x509.validFrom),
    gyldigTil: new Date(x509.validTo),
    noegler: [...new Set(certificateKeys(x509))],
  };
}

/** One key, one form: a point of a curve may be written in several. */
function spkiOf(key: KeyObject): Buffer {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  const hasForms = type === 'ec' && ['prime256v1', 'secp384r1'].includes(details?.namedCurve ?? '');
  const same = hasForms ? createPublicKey({ key: key.export({ format: 'jwk' }), format: 'jwk' }) : key;
  return same.export({ format: 'der', type: 'spki' });
}

const oneLine = (name: string) => name.split('\n').join(', ');

function checkKey(key: KeyObject, file: string): void {
  const weak = svagNoegle(key);
  if (weak === undefined) return;
  throw new Kalderfejl(
    `The key of the certificate in ${file} is ${weak}, but must be RSA with at least ${MIN_RSA_BITS} bits, or on P-256 or P-384.`,
  );
}
