import { hash, type X509Certificate } from 'node:crypto';
import { TAG, valuesIn } from './der.js';
import { normaliseName } from './distinguished-name.js';

/**
 * A message names in these ways the certificate that it is signed with. The key always comes from
 * the registry, also when the message brought the whole certificate.
 */
export type KeyReference =
  | { readonly kind: 'certificate'; readonly der: Buffer }
  | { readonly kind: 'thumbprint'; readonly sha1: Buffer }
  | { readonly kind: 'subjectKeyIdentifier'; readonly identifier: Buffer }
  | {
      readonly kind: 'issuerSerial';
      /** The name as `normaliseName` writes it. */
      readonly issuer: string;
      /** The serial number in decimal, without leading zeros. */
      readonly serial: string;
    };

/** A SHA-1 has so many. */
export const THUMBPRINT_BYTES = 20;
/**
 * The most that a subject key identifier has to be a name here: a SHA-512. CAs write 20 (RFC 5280,
 * 4.2.1.2) or, of other hashes, up to 32 (RFC 7093).
 */
export const MAX_IDENTIFIER_BYTES = 64;

/** The object identifier 2.5.29.14, its octets in hex. */
const SUBJECT_KEY_IDENTIFIER = '551d0e';

/**
 * Writes a reference as one string. A registry is a map from these strings to certificates;
 * `certificateKeys` gives all under which a certificate is to be found.
 */
export function keyOf(reference: KeyReference): string {
  switch (reference.kind) {
    case 'certificate':
      return `certificate ${hash('sha256', reference.der)}`;
    case 'thumbprint':
      return `thumbprint ${reference.sha1.toString('hex')}`;
    case 'subjectKeyIdentifier':
      return `subjectKeyIdentifier ${reference.identifier.toString('hex')}`;
    case 'issuerSerial':
      return `issuerSerial ${reference.serial} ${reference.issuer}`;
  }
}

/**
 * Every reference by which a message may name the certificate. SHA-1 only identifies it here and
 * protects nothing (WSS 1.1, 7.2).
 */
export function certificateReferences(certificate: X509Certificate): readonly KeyReference[] {
  const { raw, issuer, serialNumber } = certificate;
  const identifier = subjectKeyIdentifier(raw);
  return [
    { kind: 'certificate', der: raw },
    { kind: 'thumbprint', sha1: hash('sha1', raw, 'buffer') },
    {
      kind: 'issuerSerial',
      issuer: normaliseName(issuer),
      serial: BigInt(`0x${serialNumber}`).toString(),
    },
    ...(identifier && identifier.length <= MAX_IDENTIFIER_BYTES
      ? [{ kind: 'subjectKeyIdentifier', identifier } as const]
      : []),
  ];
}

/** The keys under which a registry holds the certificate, by `keyOf`. */
export function certificateKeys(certificate: X509Certificate): readonly string[] {
  return certificateReferences(certificate).map(keyOf);
}

/**
 * The subject key identifier of a certificate in DER (RFC 5280, 4.2.1.2), which node:crypto does
 * not tell; undefined when it has none.
 */
export function subjectKeyIdentifier(der: Buffer): Buffer | undefined {
  const [certificate] = valuesIn(der);
  const [tbs] = certificate ? valuesIn(certificate.content) : [];
  const extensions = tbs && valuesIn(tbs.content).find(({ tag }) => tag === TAG.context3);
  const [list] = extensions ? valuesIn(extensions.content) : [];
  for (const extension of list ? valuesIn(list.content) : []) {
    const values = valuesIn(extension.content);
    if (values[0]?.hex !== SUBJECT_KEY_IDENTIFIER) continue;
    const octets = values.at(-1);
    return octets && valuesIn(octets.content)[0]?.content;
  }
  return undefined;
}
