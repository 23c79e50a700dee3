/**
 * The words of the contract, of the standards and of our own faults. What is made of nothing else
 * tells nobody; all else a stranger may have chosen, and it may be a name.
 */
import {
  activeOrganisationHeader,
  faultDetails,
  fejlliste,
  prefixes,
  requestOptionsHeader,
  requestUserMetadataHeader,
  serviceRequestLogReferenceIdentifier,
  services,
} from '../../contract/index.js';
import { SOAP_VERSIONS } from '../../soap/message/version.js';
import { BASE64_BINARY, PREFIXES, THUMBPRINT_SHA1, WSA, X509_V3 } from '../../soap/wss/names.js';
import { childrenOf } from '../../xml/schema/content-model.js';
import type { ElementDescriptor } from '../../xml/schema/schema.js';

/** Names of elements, attributes, types and values that standards have. */
const STANDARDS = `
  Envelope Header Body Fault faultcode faultstring faultactor detail Code Subcode Value Reason Text Node Role
  mustUnderstand relay actor role encodingStyle next none ultimateReceiver Client Server Sender Receiver
  VersionMismatch DataEncodingUnknown Upgrade SupportedEnvelope NotUnderstood qname
  Security Timestamp Created Expires BinarySecurityToken SecurityTokenReference Reference KeyIdentifier
  UsernameToken Username Password Nonce TokenType ValueType EncodingType Id URI Usage
  Signature SignedInfo CanonicalizationMethod InclusiveNamespaces PrefixList SignatureMethod Transforms Transform
  DigestMethod DigestValue SignatureValue KeyInfo KeyName KeyValue Algorithm Object Manifest
  X509Data X509IssuerSerial X509IssuerName X509SerialNumber X509Certificate X509SubjectName X509SKI
  EncryptedKey EncryptedData EncryptionMethod CipherData CipherValue rsa dsa ecdsa sha hmac mgf enc exc
  To From ReplyTo FaultTo Action MessageID RelatesTo Address ReferenceParameters Metadata anonymous
  RelationshipType IsReferenceParameter EndpointReference
  schemaLocation noNamespaceSchemaLocation nil type lang space preserve default base
  string int integer long short byte decimal float double boolean date dateTime time anyURI base64Binary token
  true false http https urn uuid www org com tempuri microsoft net default schemas xmlsoap soap soapenv SOAP-ENV env encoding
  ns tns xml xmlns xsi xsd xs XMLSchema instance wsdl wsse wsu wsa ds dsig ec xenc xmldsig xmlenc ts id sig key str body
  application text plain json octet stream multipart related form urlencoded charset utf iso action boundary
  gzip deflate br chunked identity
  JobAd JobAds JobAdService Credentials UserName VirksomhedskontoService Create Update Delete Get Search List Find`;

/** A word as names have it: Job, annonce, SOAP; and a run of digits is none. */
const WORD = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?![\p{Ll}\p{M}])|\p{L}/gu;

const wordsOf = (text: string): readonly string[] =>
  (text.match(WORD) ?? []).map((word) => word.toLowerCase());

function* namesOf({ namespace, local, type }: ElementDescriptor): Generator<string, undefined> {
  yield local;
  yield namespace;
  if (type.kind === 'simple') yield* type.enumeration ?? [];
  for (const child of childrenOf(type)) yield* namesOf(child);
  return undefined;
}

const ADDRESSES: ReadonlySet<string> = new Set([
  ...[...Object.keys(PREFIXES), ...Object.keys(prefixes), ...WSA, BASE64_BINARY, X509_V3, THUMBPRINT_SHA1],
  ...SOAP_VERSIONS.map(({ namespace }) => namespace),
]);

/** What any message may carry besides its own request or answer. */
const COMMON = [
  ...[activeOrganisationHeader, requestOptionsHeader, requestUserMetadataHeader],
  ...[serviceRequestLogReferenceIdentifier, faultDetails, fejlliste],
];

const OWN: ReadonlySet<string> = new Set(
  [
    STANDARDS,
    ...ADDRESSES,
    ...Object.values(prefixes),
    ...services.flatMap(({ name, path, operations }) => [
      ...[name, path],
      ...operations.flatMap((one) => [one.name, one.soapAction, one.answerAction]),
      ...operations.flatMap(({ input, output }) => [...namesOf(input), ...namesOf(output)]),
    ]),
    ...COMMON.flatMap((one) => [...namesOf(one)]),
  ].flatMap(wordsOf),
);

/** Digits enough for a number of a person, however they are parted. */
const NUMBER = /\d(?:[^\p{L}\d]{0,3}\d){5,}/u;

/**
 * Is a text made of our words, of single letters and of short numbers?
 * @param besides words that are known here too, in lower case
 */
export const isOurs = (text: string, besides?: ReadonlySet<string>): boolean =>
  ADDRESSES.has(text) ||
  (!NUMBER.test(text) &&
    wordsOf(text).every((word) => word.length === 1 || OWN.has(word) || besides?.has(word) === true));

/** The words of sentences, for `isOurs`. */
export const wordsIn = (sentences: readonly string[]): ReadonlySet<string> =>
  new Set(sentences.flatMap(wordsOf));
