import { constants, type KeyObject } from 'node:crypto';
import type { XmlElement } from '../../xml/tree/tree.js';
import { attributeOf } from './parts.js';
import { misshapen, nameOf, refusalAt, shown } from './refusal.js';

export type Hash = 'sha256' | 'sha384' | 'sha512';

export interface SignatureMethod {
  readonly hash: Hash;
  readonly scheme: 'rsa' | 'rsa-pss' | 'ecdsa';
}

const DSIG_MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const DSIG_MORE_2007 = 'http://www.w3.org/2007/05/xmldsig-more#';
const ENC = 'http://www.w3.org/2001/04/xmlenc#';

/**
 * The signature algorithms that are accepted (RFC 9231). One that is not in a table is refused by
 * its URI, before any key is looked up. Left out on purpose are SHA-1 and MD5, HMAC, DSA, and
 * rsa-pss with parameters of the sender's choice.
 */
export const signatureMethods: Readonly<Record<string, SignatureMethod>> = {
  [`${DSIG_MORE}rsa-sha256`]: { hash: 'sha256', scheme: 'rsa' },
  [`${DSIG_MORE}rsa-sha384`]: { hash: 'sha384', scheme: 'rsa' },
  [`${DSIG_MORE}rsa-sha512`]: { hash: 'sha512', scheme: 'rsa' },
  [`${DSIG_MORE_2007}sha256-rsa-MGF1`]: { hash: 'sha256', scheme: 'rsa-pss' },
  [`${DSIG_MORE_2007}sha384-rsa-MGF1`]: { hash: 'sha384', scheme: 'rsa-pss' },
  [`${DSIG_MORE_2007}sha512-rsa-MGF1`]: { hash: 'sha512', scheme: 'rsa-pss' },
  [`${DSIG_MORE}ecdsa-sha256`]: { hash: 'sha256', scheme: 'ecdsa' },
  [`${DSIG_MORE}ecdsa-sha384`]: { hash: 'sha384', scheme: 'ecdsa' },
  [`${DSIG_MORE}ecdsa-sha512`]: { hash: 'sha512', scheme: 'ecdsa' },
};

/** The digest algorithms that are accepted. */
export const digestMethods: Readonly<Record<string, Hash>> = {
  [`${ENC}sha256`]: 'sha256',
  [`${DSIG_MORE}sha384`]: 'sha384',
  [`${ENC}sha512`]: 'sha512',
};

/** The octets of r, and of s, in the raw form r||s that XML Signature has for each curve. */
const curves: Readonly<Record<string, number>> = { prime256v1: 32, secp384r1: 48 };

/**
 * The row of the table that the element's Algorithm names.
 * @throws Fault 139161 when it names none, 139162 when it is not accepted
 */
export function algorithmOf<T>(element: XmlElement, table: Readonly<Record<string, T>>): T {
  const uri = attributeOf(element, 'Algorithm');
  if (uri === undefined) {
    const name = nameOf(element);
    throw misshapen(element, `Algorithm mangler på ${name} / Algorithm is missing on ${name}`);
  }
  const row = Object.hasOwn(table, uri) ? table[uri] : undefined;
  if (row !== undefined) return row;
  const data = { algorithm: shown(uri), element: nameOf(element) };
  throw refusalAt(139162, element, data, { vaerdi: uri, forventet: Object.keys(table).join(' | ') });
}

/**
 * Counts the octets that a signature of the method has under the key; undefined when the key does
 * not fit it.
 */
export function signatureLength(
  { scheme }: SignatureMethod,
  key: KeyObject,
  minRsaBits: number,
): number | undefined {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (scheme === 'ecdsa') {
    const octets = type === 'ec' ? curves[details?.namedCurve ?? ''] : undefined;
    return octets && 2 * octets;
  }
  const bits = type === 'rsa' ? (details?.modulusLength ?? 0) : 0;
  return bits >= minRsaBits ? Math.ceil(bits / 8) : undefined;
}

/**
 * The key as node:crypto's sign and verify take it for the method. MGF1 takes the signature's own
 * hash, and the salt is as long as that.
 */
export function keyFor({ scheme }: SignatureMethod, key: KeyObject) {
  if (scheme === 'ecdsa') return { key, dsaEncoding: 'ieee-p1363' as const };
  if (scheme === 'rsa') return { key, padding: constants.RSA_PKCS1_PADDING };
  return {
    key,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  };
}
