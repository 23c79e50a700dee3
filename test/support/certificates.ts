/** Makes certificates and revocation lists for tests, on P-256 and in milliseconds. */
import 'reflect-metadata'; // The library beneath @peculiar/x509 asks for it.
import { randomBytes, webcrypto, X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';

const EC = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

export interface TestCertificate {
  readonly x509: X509Certificate;
  readonly cert: string;
  /** It is a PEM of PKCS #8. */
  readonly key: string;
  readonly keys: webcrypto.CryptoKeyPair;
}

export interface Wishes {
  /** This one signs it. Without an issuer it signs itself. */
  readonly issuer?: TestCertificate;
  readonly isCa?: boolean;
  readonly pathLength?: number;
  readonly from?: string;
  readonly to?: string;
  /** Without it the key is of P-256. */
  readonly algorithm?: Parameters<typeof webcrypto.subtle.generateKey>[0] & object;
  readonly usages?: x509.KeyUsageFlags;
  readonly serial?: string;
  /** Without it the certificate gets a key pair of its own. */
  readonly keys?: webcrypto.CryptoKeyPair;
  readonly organisation?: string;
}

/** Makes a certificate that is valid from 2020 to 2120 unless wished otherwise. */
export async function certificate(name: string, wishes: Wishes = {}): Promise<TestCertificate> {
  const algorithm = (wishes.algorithm ?? EC) as typeof EC;
  const keys = wishes.keys ?? (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']));
  const { issuer, isCa = false, organisation = 'Prøvekommunen' } = wishes;
  const made = await x509.X509CertificateGenerator.create({
    serialNumber: wishes.serial ?? `40${randomBytes(8).toString('hex')}`,
    subject: nameOf(name, organisation),
    issuer: issuer ? new x509.X509Certificate(issuer.cert).subjectName : nameOf(name, organisation),
    notBefore: new Date(wishes.from ?? '2020-01-01T00:00:00Z'),
    notAfter: new Date(wishes.to ?? '2120-01-01T00:00:00Z'),
    publicKey: keys.publicKey,
    signingKey: (issuer?.keys ?? keys).privateKey,
    signingAlgorithm: issuer ? (issuer.keys.privateKey.algorithm as typeof EC) : algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(isCa, wishes.pathLength, true),
      ...(wishes.usages === undefined ? [] : [new x509.KeyUsagesExtension(wishes.usages, true)]),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    x509: new X509Certificate(Buffer.from(made.rawData)),
    cert: `${made.toString('pem')}\n`,
    key: x509.PemConverter.encode(pkcs8, 'PRIVATE KEY'),
    keys,
  };
}

export const rsa = (modulusLength: number) => ({
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength,
});

export interface CrlWishes {
  /** When each of `revoked` was; the beginning of 2026 unless it is told. */
  readonly revokedAt?: Date;
  readonly revoked?: readonly TestCertificate[];
  readonly from?: string;
  readonly to?: string;
  /** This key signs it. Without a signer it is the issuer's. */
  readonly signer?: TestCertificate;
  readonly extensions?: x509.Extension[];
}

/** @returns a revocation list in DER */
export async function revocationList(issuer: TestCertificate, wishes: CrlWishes = {}): Promise<Buffer> {
  const { revoked = [], signer = issuer } = wishes;
  const crl = await x509.X509CrlGenerator.create({
    issuer: new x509.X509Certificate(issuer.cert).subjectName,
    thisUpdate: new Date(wishes.from ?? '2026-01-01T00:00:00Z'),
    nextUpdate: new Date(wishes.to ?? '2027-01-01T00:00:00Z'),
    entries: revoked.map(({ x509: { serialNumber } }) => ({
      serialNumber,
      revocationDate: wishes.revokedAt ?? new Date('2026-01-01T00:00:00Z'),
    })),
    signingKey: signer.keys.privateKey,
    signingAlgorithm: EC,
    ...(wishes.extensions && { extensions: wishes.extensions }),
  });
  return Buffer.from(crl.rawData);
}

export const pemOf = (crl: Buffer): string =>
  x509.PemConverter.encode(
    crl.buffer.slice(crl.byteOffset, crl.byteOffset + crl.length) as ArrayBuffer,
    'X509 CRL',
  );

const nameOf = (name: string, organisation: string): x509.JsonName => [
  { C: ['DK'] },
  { O: [organisation] },
  { CN: [name] },
];
