/** The registry takes one certificate at a time, without its key, in date, and strong. */
import { createPublicKey, hash, type KeyObject, X509Certificate } from 'node:crypto';
import { MIN_RSA_BITS, weakKey } from '../certificates/key-requirements.js';
import { isSandboxCertificate } from '../certificates/sandbox-mark.js';
import { certificateKeys } from '../certificates/certificate-keys.js';
import { SystemError } from './system-error.js';

/** A certificate that may be registered. */
export interface NewCertificate {
  /** It is the SHA-256 of `der` in hex. */
  readonly sha256: string;
  readonly der: Buffer;
  /** It is the SHA-256 of its public key (SubjectPublicKeyInfo) in hex. */
  readonly publicKeySha256: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  /** Every reference by which a message may name it (certificates/certificate-keys.ts). */
  readonly keys: readonly string[];
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The index over the keys takes no longer ones; a name so long is nobody's. */
const MAX_KEY_LENGTH = 2000;

/**
 * @param pem the text of a file
 * @param file its name, for the sentences
 * @param profile production has nothing to do with the certificates of a sandbox: it would not
 * start with one
 * @throws SystemError a private key, no certificate or several, one that has expired, or a weak key
 */
export function readCertificate(pem: string, file: string, now: Date, profile: string): NewCertificate {
  if (pem.includes('PRIVATE KEY-----'))
    throw new SystemError(
      `${file} holds a private key, which belongs to the system alone: give a file with the certificate only, and have a new key made.`,
    );
  const found = pem.match(CERTIFICATE) ?? [];
  const [text] = found;
  if (text === undefined)
    throw new SystemError(`${file} holds no certificate in PEM (-----BEGIN CERTIFICATE-----).`);
  if (found.length > 1)
    throw new SystemError(
      `${file} holds ${found.length} certificates: give the system's own, without its issuers.`,
    );
  const x509 = parsed(text, file);
  if (profile === 'production' && isSandboxCertificate(x509))
    throw new SystemError(
      `${file} holds a certificate of a sandbox, which must not be registered with PROFILE production.`,
    );
  return checked(x509, file, now);
}

function parsed(text: string, file: string): X509Certificate {
  try {
    return new X509Certificate(text);
  } catch {
    throw new SystemError(`The certificate in ${file} cannot be read.`);
  }
}

function checked(x509: X509Certificate, file: string, now: Date): NewCertificate {
  const certificate = certificateOf(x509);
  if (certificate.validTo <= now)
    throw new SystemError(`The certificate in ${file} expired ${certificate.validTo.toISOString()}.`);
  checkKey(x509.publicKey, file);
  if (certificate.keys.some((key) => key.length > MAX_KEY_LENGTH))
    throw new SystemError(`The issuer's name of the certificate in ${file} is too long.`);
  return certificate;
}

/** The same facts of any certificate, unjudged. */
export function certificateOf(x509: X509Certificate): NewCertificate {
  return {
    sha256: hash('sha256', x509.raw),
    der: x509.raw,
    publicKeySha256: hash('sha256', spkiOf(x509.publicKey)),
    subject: oneLine(x509.subject),
    issuer: oneLine(x509.issuer),
    serialNumber: BigInt(`0x${x509.serialNumber}`).toString(),
    validFrom: new Date(x509.validFrom),
    validTo: new Date(x509.validTo),
    keys: [...new Set(certificateKeys(x509))],
  };
}

/** Gives each key one form, as a point of a curve may be written in several. */
function spkiOf(key: KeyObject): Buffer {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  const hasForms = type === 'ec' && ['prime256v1', 'secp384r1'].includes(details?.namedCurve ?? '');
  const same = hasForms ? createPublicKey({ key: key.export({ format: 'jwk' }), format: 'jwk' }) : key;
  return same.export({ format: 'der', type: 'spki' });
}

const oneLine = (name: string) => name.split('\n').join(', ');

function checkKey(key: KeyObject, file: string): void {
  const weak = weakKey(key);
  if (weak === undefined) return;
  throw new SystemError(
    `The key of the certificate in ${file} is ${weak}, but must be RSA with at least ${MIN_RSA_BITS} bits, or on P-256 or P-384.`,
  );
}
