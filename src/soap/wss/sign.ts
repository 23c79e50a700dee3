import { hash, type KeyObject, sign as signOctets, type X509Certificate } from 'node:crypto';
import { defaultLimits } from '../../config/limits.js';
import { escapeText } from '../../xml/codec/encode.js';
import { parse } from '../../xml/parser/parse.js';
import { childElements } from '../../xml/tree/tree-reading.js';
import type { XmlElement } from '../../xml/tree/tree.js';
import { digestMethods, keyFor, signatureMethods } from './algorithms.js';
import { canonicalise } from './c14n.js';
import { certificateReferences, type KeyReference } from '../../certificates/certificate-keys.js';
import {
  BASE64_BINARY,
  DS,
  EXC_C14N,
  SUBJECT_KEY_IDENTIFIER,
  THUMBPRINT_SHA1,
  WSSE,
  WSU,
  X509_V3,
} from './names.js';
import { attributeOf } from './parts.js';
import { defaultWssSettings } from './settings.js';
import { inserted, insideStartTag, startOfContent } from './text-insertions.js';

/** We sign with a private key and the certificate of its public key. */
export interface Signer {
  readonly privateKey: KeyObject;
  readonly certificate: X509Certificate;
}

export interface SignOptions {
  readonly now: Date;
  /** By default as long as a gateway takes a message, unless its operator sets it otherwise. */
  readonly lifeSeconds?: number;
  /**
   * URI of a row of `signatureMethods`; by default RSA-SHA256, or ECDSA with the curve's own hash.
   */
  readonly signatureMethod?: string;
  /** URI of a row of `digestMethods`; by default SHA-256. */
  readonly digestMethod?: string;
  /** The certificate is named in this way; by default it is sent along and referred to. */
  readonly reference?: KeyReference['kind'];
  /** The PrefixList of InclusiveNamespaces, for the references and for SignedInfo. */
  readonly inclusive?: readonly string[];
}

const TOKEN_ID = 'sig-token';
const TIMESTAMP_ID = 'sig-timestamp';
/** Stands where SignedInfo and SignatureValue will be, until they are known. */
const PLACEHOLDER = 'sig-placeholder';

/**
 * Signs Body, Timestamp and every header block of an envelope (WS-Security 1.1, X.509 Token Profile
 * 1.1).
 * @param envelope a SOAP envelope without a Security header
 * @returns the envelope with one
 * @throws Error when it has no Body, or the key is none for the method
 */
export function sign(envelope: string, signer: Signer, options: SignOptions): string {
  const prepared = withSecurity(envelope, signer, options);
  const { root } = read(prepared);
  const inclusive = new Set((options.inclusive ?? []).map((prefix) => (prefix === '#default' ? '' : prefix)));
  const references = signedParts(root).map((part) =>
    referenceXml(attributeOf(part, 'Id', WSU) ?? '', canonicalise(part, inclusive), options),
  );
  const withInfo = prepared.replace(
    PLACEHOLDER,
    () => signedInfoXml(references, signer, options) + PLACEHOLDER,
  );
  const value = signatureValue(signedInfoOf(read(withInfo).root), inclusive, signer, options);
  return withInfo.replace(PLACEHOLDER, `<ds:SignatureValue>${value.toString('base64')}</ds:SignatureValue>`);
}

/** We sign our own answers, which may have more elements than a request. */
const limits = { ...defaultLimits, elements: Infinity, textLength: Infinity };

const read = (text: string) => parse(Buffer.from(text), { limits });

function namedIn(root: XmlElement, local: string): XmlElement | undefined {
  return childElements(root).find((child) => child.local === local && child.namespace === root.namespace);
}

/**
 * The envelope with ids on what is signed and the Security header, without SignedInfo and
 * SignatureValue.
 */
function withSecurity(envelope: string, signer: Signer, options: SignOptions): string {
  const { root } = read(envelope);
  const header = namedIn(root, 'Header');
  const body = namedIn(root, 'Body');
  if (!body) throw new Error('sign: the envelope has no Body');
  const ids = [...(header ? childElements(header) : []), body]
    .filter((part) => attributeOf(part, 'Id', WSU) === undefined)
    .map((part, i) => insideStartTag(part, ` xmlns:wsu="${WSU}" wsu:Id="sig-part-${i + 1}"`));
  const security = securityXml(root, signer, options);
  const place = header
    ? startOfContent(envelope, header, security)
    : { offset: body.offset, text: `<soap:Header xmlns:soap="${root.namespace}">${security}</soap:Header>` };
  return inserted(envelope, [...ids, place]);
}

function securityXml({ namespace }: XmlElement, { certificate }: Signer, options: SignOptions): string {
  const { now, lifeSeconds = defaultWssSettings.lifeSeconds, reference = 'certificate' } = options;
  const expires = new Date(now.getTime() + lifeSeconds * 1000);
  const token =
    reference === 'certificate'
      ? `<wsse:BinarySecurityToken wsu:Id="${TOKEN_ID}" ValueType="${X509_V3}" EncodingType="${BASE64_BINARY}">` +
        `${certificate.raw.toString('base64')}</wsse:BinarySecurityToken>`
      : '';
  return (
    `<wsse:Security xmlns:wsse="${WSSE}" xmlns:wsu="${WSU}" xmlns:env="${namespace}" env:mustUnderstand="1">${token}` +
    `<wsu:Timestamp wsu:Id="${TIMESTAMP_ID}"><wsu:Created>${now.toISOString()}</wsu:Created>` +
    `<wsu:Expires>${expires.toISOString()}</wsu:Expires></wsu:Timestamp>` +
    `<ds:Signature xmlns:ds="${DS}">${PLACEHOLDER}<ds:KeyInfo><wsse:SecurityTokenReference>` +
    `${referenceTo(certificate, reference)}</wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature></wsse:Security>`
  );
}

/** The content of SecurityTokenReference. */
function referenceTo(certificate: X509Certificate, kind: KeyReference['kind']): string {
  const reference = certificateReferences(certificate).find((one) => one.kind === kind);
  if (!reference) throw new Error(`sign: the certificate has no ${kind}`);
  switch (reference.kind) {
    case 'certificate':
      return `<wsse:Reference URI="#${TOKEN_ID}" ValueType="${X509_V3}"/>`;
    case 'thumbprint':
      return identifierXml(THUMBPRINT_SHA1, reference.sha1);
    case 'subjectKeyIdentifier':
      return identifierXml(SUBJECT_KEY_IDENTIFIER, reference.identifier);
    case 'issuerSerial':
      return (
        '<ds:X509Data><ds:X509IssuerSerial>' +
        `<ds:X509IssuerName>${escapeText(certificate.issuer.split('\n').toReversed().join(','))}</ds:X509IssuerName>` +
        `<ds:X509SerialNumber>${reference.serial}</ds:X509SerialNumber></ds:X509IssuerSerial></ds:X509Data>`
      );
  }
}

function identifierXml(type: string, octets: Buffer): string {
  return (
    `<wsse:KeyIdentifier ValueType="${type}" EncodingType="${BASE64_BINARY}">` +
    `${octets.toString('base64')}</wsse:KeyIdentifier>`
  );
}

/**
 * Body, Timestamp and header blocks. The certificate is not signed, as the registry knows it by
 * itself.
 */
function signedParts(root: XmlElement): readonly XmlElement[] {
  const blocks = childElements(namedIn(root, 'Header') ?? root);
  const isSecurity = (block: XmlElement) => block.local === 'Security' && block.namespace === WSSE;
  const security = blocks.find(isSecurity);
  const timestamp = security && childElements(security).find(({ local }) => local === 'Timestamp');
  return [namedIn(root, 'Body'), timestamp, ...blocks.filter((block) => !isSecurity(block))].filter(
    (part) => part !== undefined,
  );
}

function referenceXml(id: string, canonical: string, options: SignOptions): string {
  const { digestMethod = 'http://www.w3.org/2001/04/xmlenc#sha256' } = options;
  const name = digestMethods[digestMethod];
  if (!name) throw new Error(`sign: no digest method ${digestMethod}`);
  return (
    `<ds:Reference URI="#${id}"><ds:Transforms>${c14nXml('Transform', options)}</ds:Transforms>` +
    `<ds:DigestMethod Algorithm="${digestMethod}"/>` +
    `<ds:DigestValue>${hash(name, canonical, 'base64')}</ds:DigestValue></ds:Reference>`
  );
}

function c14nXml(local: string, { inclusive = [] }: SignOptions): string {
  if (inclusive.length === 0) return `<ds:${local} Algorithm="${EXC_C14N}"/>`;
  const list = `<ec:InclusiveNamespaces xmlns:ec="${EXC_C14N}" PrefixList="${inclusive.join(' ')}"/>`;
  return `<ds:${local} Algorithm="${EXC_C14N}">${list}</ds:${local}>`;
}

function signedInfoXml(references: readonly string[], signer: Signer, options: SignOptions): string {
  return (
    `<ds:SignedInfo>${c14nXml('CanonicalizationMethod', options)}` +
    `<ds:SignatureMethod Algorithm="${methodUri(signer, options)}"/>${references.join('')}</ds:SignedInfo>`
  );
}

function methodUri({ privateKey }: Signer, { signatureMethod }: SignOptions): string {
  if (signatureMethod !== undefined) return signatureMethod;
  const { asymmetricKeyType, asymmetricKeyDetails } = privateKey;
  const more = 'http://www.w3.org/2001/04/xmldsig-more#';
  if (asymmetricKeyType === 'rsa') return `${more}rsa-sha256`;
  return asymmetricKeyDetails?.namedCurve === 'secp384r1' ? `${more}ecdsa-sha384` : `${more}ecdsa-sha256`;
}

function signedInfoOf(root: XmlElement): XmlElement {
  const path = ['Header', 'Security', 'Signature', 'SignedInfo'];
  return path.reduce((at, local) => {
    const child = childElements(at).find((one) => one.local === local);
    if (!child) throw new Error(`sign: no ${local}`);
    return child;
  }, root);
}

function signatureValue(
  signedInfo: XmlElement,
  inclusive: ReadonlySet<string>,
  signer: Signer,
  options: SignOptions,
): Buffer {
  const method = signatureMethods[methodUri(signer, options)];
  if (!method) throw new Error(`sign: no signature method ${options.signatureMethod}`);
  const octets = Buffer.from(canonicalise(signedInfo, inclusive));
  return signOctets(method.hash, octets, keyFor(method, signer.privateKey));
}
