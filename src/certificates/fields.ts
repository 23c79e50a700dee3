import type { X509Certificate } from 'node:crypto';
import { allValuesIn, type DerValue, TAG, valueAt, valuesIn } from './der.js';

/** The fields of a certificate that node:crypto does not tell. */
export interface CertificateFields {
  /** The name of its owner, in DER as it stands in the certificate. */
  readonly subject: Buffer;
  /** The serial number in hex, as revocation lists have it. */
  readonly serial: string;
  /** So many CAs may stand below it; when undefined, any number (RFC 5280, 4.2.1.9). */
  readonly pathLength: number | undefined;
  /** May its key sign revocation lists (RFC 5280, 4.2.1.3)? */
  readonly signsLists: boolean;
}

const BASIC_CONSTRAINTS = '551d13';
const KEY_USAGE = '551d0f';
const CRL_SIGN = 0x02;

/** @throws Error when the certificate is not of the shape of RFC 5280 */
export function fieldsOf({ raw }: X509Certificate): CertificateFields {
  const tbs = allValuesIn(
    valueAt(allValuesIn(valueAt(allValuesIn(raw), 0, TAG.sequence).content), 0, TAG.sequence).content,
  );
  const fields = tbs[0]?.tag === TAG.context0 ? tbs.slice(1) : tbs;
  const list = tbs.find(({ tag }) => tag === TAG.context3);
  const extensions = list ? extensionsIn(list) : [];
  const usage = extensions.find(({ id }) => id === KEY_USAGE);
  const bits = usage && valueAt(valuesIn(usage.value), 0, TAG.bitString).content;
  return {
    serial: valueAt(fields, 0, TAG.integer).hex,
    subject: valueAt(fields, 4, TAG.sequence).whole,
    pathLength: pathLengthIn(extensions.find(({ id }) => id === BASIC_CONSTRAINTS)?.value),
    signsLists: bits === undefined || ((bits[1] ?? 0) & CRL_SIGN) !== 0,
  };
}

/** An extension of a certificate or a revocation list. */
export interface X509Extension {
  /** The object identifier's octets in hex. */
  readonly id: string;
  readonly isCritical: boolean;
  readonly value: Buffer;
}

/**
 * Reads the extensions of a certificate or a revocation list.
 * @param wrapped the value that wraps their list
 * @throws Error when they are not of the shape of RFC 5280
 */
export function extensionsIn(wrapped: DerValue): readonly X509Extension[] {
  return allValuesIn(valueAt(allValuesIn(wrapped.content), 0, TAG.sequence).content).map((extension) => {
    const parts = allValuesIn(extension.content);
    return {
      id: valueAt(parts, 0, TAG.objectId).hex,
      isCritical: parts[1]?.tag === TAG.boolean && parts[1].content[0] !== 0,
      value: valueAt(parts, parts.length - 1, TAG.octetString).content,
    };
  });
}

function pathLengthIn(basicConstraints: Buffer | undefined): number | undefined {
  if (!basicConstraints) return undefined;
  const length = allValuesIn(valueAt(allValuesIn(basicConstraints), 0, TAG.sequence).content).find(
    ({ tag }) => tag === TAG.integer,
  );
  return length && Number(`0x${length.hex}`);
}
