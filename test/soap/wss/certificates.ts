import 'reflect-metadata'; // what @peculiar/x509 is built on asks for it
import { createPrivateKey, type KeyObject, webcrypto, X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { certificateKeys, keyOf } from '../../../src/certificates/certificate-keys.js';
import type { Signer } from '../../../src/soap/wss/sign.js';
import type { KeyLookup, RegisteredCertificate } from '../../../src/soap/wss/verify.js';

/** The kinds of key that certificates are made for, of which the weak one must be refused. */
const KEYS = {
  'RSA-2048': rsa(2048),
  'RSA-3072': rsa(3072),
  'RSA-1024': rsa(1024),
  'P-256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  'P-384': { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
  'P-521': { name: 'ECDSA', namedCurve: 'P-521', hash: 'SHA-512' },
} as const;

export type KeyKind = keyof typeof KEYS;

function rsa(modulusLength: number) {
  const publicExponent = new Uint8Array([1, 0, 1]);
  return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent, modulusLength } as const;
}

const made = new Map<string, Promise<Signer>>();

/**
 * A self-signed certificate with a key identifier, made once a run for each kind of key and name.
 */
export function throwawaySigner(kind: KeyKind, name = 'Kommunesystem'): Promise<Signer> {
  const id = `${kind} ${name}`;
  const known = made.get(id) ?? newSigner(kind, name);
  made.set(id, known);
  return known;
}

export interface Facts {
  /** The serial number in hex. */
  readonly serialNumber: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** The keys of a certificate that is renewed; by default new ones. */
  readonly keys: webcrypto.CryptoKeyPair;
}

export const newKeys = (kind: KeyKind): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(KEYS[kind], true, ['sign', 'verify']);

/** A new self-signed certificate of the name. The serial number is always the same. */
export async function newSigner(kind: KeyKind, name: string, facts: Partial<Facts> = {}): Promise<Signer> {
  const keys = facts.keys ?? (await newKeys(kind));
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: facts.serialNumber ?? '0102030405060708090a',
    name: `CN="${name} (funktionscertifikat), test", OU=Test\\, engangs, O=Ærø Kommune // CVR:12345678, C=DK`,
    notBefore: facts.notBefore ?? new Date('2020-01-01T00:00:00Z'),
    notAfter: facts.notAfter ?? new Date('2120-01-01T00:00:00Z'),
    signingAlgorithm: KEYS[kind],
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    privateKey: createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }),
    certificate: new X509Certificate(Buffer.from(certificate.rawData)),
  };
}

export interface TestCertificate extends RegisteredCertificate {
  readonly publicKey: KeyObject;
  readonly fingerprint: string;
}

/** A registry that finds only what was put in. */
export function registryOf(...signers: readonly Signer[]): KeyLookup<TestCertificate> {
  const known = new Map(
    signers.flatMap(({ certificate }) => {
      const { publicKey, fingerprint256 } = certificate;
      return certificateKeys(certificate).map((key) => [key, { publicKey, fingerprint: fingerprint256 }]);
    }),
  );
  return (reference) => known.get(keyOf(reference));
}
