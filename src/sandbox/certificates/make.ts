import 'reflect-metadata'; // The library beneath @peculiar/x509 asks for it.
import { randomBytes, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { SANDBOX_COMMENT, SANDBOX_ORGANISATION } from '../../certificates/sandbox-mark.js';

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
} as const;

const VALID_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;
/** The certificates are backdated by an hour, as clocks differ. */
const BACKDATED_MS = 60 * 60 * 1000;

/** A certificate and its private key (PKCS #8), in PEM. */
export interface KeyPair {
  readonly certificate: string;
  readonly key: string;
}

export interface SandboxCertificates {
  /** It is the PEM of the CA, whose private key is kept nowhere. */
  readonly ca: string;
  /** The server's own certificate for TLS on this machine: localhost, 127.0.0.1, ::1. */
  readonly server: KeyPair;
  /** One for each system, in the order that was asked for. */
  readonly systems: readonly (KeyPair & { readonly navn: string })[];
}

/**
 * Makes a CA and throw-away certificates that it has issued, good for 90 days, with RSA keys, which
 * every SOAP stack can sign with. Production refuses them (certificates/sandbox-mark.ts).
 * @param systems their names, which become the common names
 */
export async function makeSandboxCertificates(
  systems: readonly string[],
  now: Date,
): Promise<SandboxCertificates> {
  const ca = await makeKeys();
  const issuer = nameOf('Sandbox CA');
  const times = {
    notBefore: new Date(now.getTime() - BACKDATED_MS),
    notAfter: new Date(now.getTime() + VALID_DAYS * DAY_MS),
  };
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    ...times,
    serialNumber: serial(),
    name: issuer,
    keys: ca,
    signingAlgorithm: RSA,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(ca.publicKey),
      mark(),
    ],
  });
  const issue = async (commonName: string, usage: string, names: x509.JsonGeneralNames): Promise<KeyPair> => {
    const keys = await makeKeys();
    const certificate = await x509.X509CertificateGenerator.create({
      ...times,
      serialNumber: serial(),
      subject: nameOf(commonName),
      issuer,
      publicKey: keys.publicKey,
      signingKey: ca.privateKey,
      signingAlgorithm: RSA,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([usage]),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
        await x509.AuthorityKeyIdentifierExtension.create(ca.publicKey),
        ...(names.length > 0 ? [new x509.SubjectAlternativeNameExtension(names)] : []),
        mark(),
      ],
    });
    const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
    return {
      certificate: `${certificate.toString('pem')}\n`,
      key: `${x509.PemConverter.encode(pkcs8, 'PRIVATE KEY')}\n`,
    };
  };
  const [server, ...own] = await Promise.all([
    issue('localhost', x509.ExtendedKeyUsage.serverAuth, LOCALHOST),
    ...systems.map((navn) => issue(navn, x509.ExtendedKeyUsage.clientAuth, [])),
  ]);
  return {
    ca: `${root.toString('pem')}\n`,
    server,
    systems: own.map((pair, i) => ({ ...pair, navn: systems[i] ?? '' })),
  };
}

const LOCALHOST: x509.JsonGeneralNames = [
  { type: 'dns', value: 'localhost' },
  { type: 'ip', value: '127.0.0.1' },
  { type: 'ip', value: '::1' },
];

const makeKeys = () => webcrypto.subtle.generateKey(RSA, true, ['sign', 'verify']);

/** A serial number: positive and of at most 20 octets (RFC 5280, 4.1.2.2). */
const serial = () => `40${randomBytes(15).toString('hex')}`;

/** Marks a certificate by Netscape's comment (an IA5String), which `openssl x509 -text` shows. */
const mark = () => {
  const text = Buffer.from(SANDBOX_COMMENT);
  return new x509.Extension('2.16.840.1.113730.1.13', false, Buffer.from([0x16, text.length, ...text]));
};

/** A common name has at most 64 characters. */
const nameOf = (commonName: string): x509.JsonName => [
  { C: ['DK'] },
  { O: [SANDBOX_ORGANISATION] },
  { CN: [commonName.slice(0, 64)] },
];
