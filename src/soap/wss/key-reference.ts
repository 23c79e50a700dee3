import type { XmlElement } from '../../xml/tree/tree.js';
import { childElements } from '../../xml/tree/tree-reading.js';
import {
  type KeyReference,
  MAX_IDENTIFIER_BYTES,
  THUMBPRINT_BYTES,
} from '../../certificates/certificate-keys.js';
import { normaliseName } from '../../certificates/distinguished-name.js';
import { BASE64_BINARY, DS, SUBJECT_KEY_IDENTIFIER, THUMBPRINT_SHA1, WSSE, X509_V3 } from './names.js';
import { attributeOf, octetsOf, one, type Part, partsOf, valueOf } from './parts.js';
import { misshapen, nameOf, refusalAt, shown } from './refusal.js';

/** The most characters of X509IssuerName; the longest of real certificates have a few hundred. */
const MAX_ISSUER_LENGTH = 2000;

const optional = (namespace: string, local: string): Part => ({ namespace, local, min: 0, max: 1 });

const KEY_INFO = { reference: { ...optional(WSSE, 'SecurityTokenReference'), min: 1 } } as const;
const TOKEN_REFERENCE = {
  direct: optional(WSSE, 'Reference'),
  identifier: optional(WSSE, 'KeyIdentifier'),
  x509: optional(DS, 'X509Data'),
};
/** X509SubjectName is not looked at; some senders add it. */
const X509_DATA = {
  certificate: optional(DS, 'X509Certificate'),
  issuerSerial: optional(DS, 'X509IssuerSerial'),
  identifier: optional(DS, 'X509SKI'),
  subject: optional(DS, 'X509SubjectName'),
};
const ISSUER_SERIAL = {
  issuer: { ...optional(DS, 'X509IssuerName'), min: 1 },
  serial: { ...optional(DS, 'X509SerialNumber'), min: 1 },
} as const;

/**
 * Reads a ds:KeyInfo.
 * @param ids the elements of the message by their ids
 * @param tokens the certificates in the Security header, to which alone a direct reference may
 * point
 * @throws Fault 139161 when it has another shape, 139166 when the kind of reference or certificate
 * is not accepted
 */
export function readKeyReference(
  keyInfo: XmlElement,
  ids: ReadonlyMap<string, XmlElement>,
  tokens: readonly XmlElement[],
): KeyReference {
  const token = one(partsOf(keyInfo, KEY_INFO).reference);
  const { direct, identifier, x509 } = partsOf(token, TOKEN_REFERENCE);
  const [only, second] = childElements(token);
  if (!only || second) {
    const name = nameOf(token);
    throw misshapen(token, `${name} skal have ét element / ${name} must have one element`);
  }
  if (direct[0]) return fromToken(direct[0], ids, tokens);
  if (identifier[0]) return fromIdentifier(identifier[0]);
  return fromX509Data(one(x509));
}

function fromToken(
  reference: XmlElement,
  ids: ReadonlyMap<string, XmlElement>,
  tokens: readonly XmlElement[],
): KeyReference {
  const uri = attributeOf(reference, 'URI') ?? '';
  const token = uri.startsWith('#') ? ids.get(uri.slice(1)) : undefined;
  if (!token || !tokens.includes(token)) {
    throw refuse(
      reference,
      'URI peger ikke på et certifikat i samme wsse:Security / URI does not point to a certificate in the same wsse:Security',
    );
  }
  expectType(reference, 'ValueType', X509_V3, attributeOf(reference, 'ValueType') ?? X509_V3);
  expectType(token, 'ValueType', X509_V3);
  expectType(token, 'EncodingType', BASE64_BINARY, attributeOf(token, 'EncodingType') ?? BASE64_BINARY);
  return { kind: 'certificate', der: octetsOf(token) };
}

function fromIdentifier(element: XmlElement): KeyReference {
  expectType(element, 'EncodingType', BASE64_BINARY, attributeOf(element, 'EncodingType') ?? BASE64_BINARY);
  const type = attributeOf(element, 'ValueType') ?? '';
  if (type === THUMBPRINT_SHA1) {
    const sha1 = bounded(element, 'ThumbprintSHA1', THUMBPRINT_BYTES, THUMBPRINT_BYTES);
    return { kind: 'thumbprint', sha1 };
  }
  if (type === SUBJECT_KEY_IDENTIFIER) return fromKeyIdentifier(element);
  if (type === X509_V3) return { kind: 'certificate', der: octetsOf(element) };
  throw refuse(element, `ValueType ${shown(type)}`);
}

/**
 * Takes the certificate if it is there; issuer and serial number beside it, as zeep sends, add
 * nothing.
 */
function fromX509Data(element: XmlElement): KeyReference {
  const { certificate, issuerSerial, identifier } = partsOf(element, X509_DATA);
  if (certificate[0]) return { kind: 'certificate', der: octetsOf(certificate[0]) };
  if (identifier[0]) return fromKeyIdentifier(identifier[0]);
  if (!issuerSerial[0]) throw refuse(element, 'X509SubjectName');
  const parts = partsOf(issuerSerial[0], ISSUER_SERIAL);
  const serial = valueOf(one(parts.serial));
  if (!/^\d{1,60}$/.test(serial)) throw refuse(element, `X509SerialNumber ${shown(serial)}`);
  const issuer = valueOf(one(parts.issuer));
  // The length is checked first, as normalising a heap of combining marks takes quadratic time.
  if (issuer.length > MAX_ISSUER_LENGTH)
    throw refuse(element, `X509IssuerName: ${issuer.length} > ${MAX_ISSUER_LENGTH}`);
  const name = normaliseName(issuer);
  // A ligature becomes up to eighteen letters.
  if (name.length > MAX_ISSUER_LENGTH)
    throw refuse(element, `X509IssuerName: ${name.length} > ${MAX_ISSUER_LENGTH}`);
  return { kind: 'issuerSerial', issuer: name, serial: BigInt(serial).toString() };
}

function fromKeyIdentifier(element: XmlElement): KeyReference {
  const identifier = bounded(element, 'X509SubjectKeyIdentifier', 1, MAX_IDENTIFIER_BYTES);
  return { kind: 'subjectKeyIdentifier', identifier };
}

/** What a stranger sends is looked up only where it may be of a certificate. */
function bounded(element: XmlElement, kind: string, least: number, most: number): Buffer {
  const octets = octetsOf(element);
  if (octets.length >= least && octets.length <= most) return octets;
  const wanted = least === most ? `${most}` : `${least}..${most}`;
  throw refuse(element, `${kind}: ${octets.length} byte, ${wanted} forventet / expected`);
}

function expectType(
  element: XmlElement,
  local: string,
  expected: string,
  type = attributeOf(element, local),
): void {
  if (type === expected) return;
  throw refuse(element, `${local} ${shown(type ?? '(mangler / missing)')}`);
}

function refuse(element: XmlElement, what: string) {
  const forventet = 'X509v3 | X509IssuerSerial | ThumbprintSHA1 | X509SubjectKeyIdentifier';
  return refusalAt(139166, element, { element: nameOf(element), hvad: what }, { forventet });
}
