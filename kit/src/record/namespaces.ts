/** Namespaces that everybody knows, and those whose content proves who sent a message. */
import * as contract from '../../../src/contract/index.js';
import { SOAP_VERSIONS } from '../../../src/soap/message/version.js';

/** Of the contract, and of the standards that SOAP tools use. */
const STANDARDS =
  /^(?:https?:\/\/(?:www\.w3\.org|schemas\.xmlsoap\.org|docs\.oasis-open\.org|service\.bm\.dk|schemas\.microsoft\.com|rep\.oio\.dk)\/[\w./:#-]*|urn:jobnet-gateway:[\w:.-]*)$/;

const CONTRACT: ReadonlySet<string> = new Set([
  ...Object.values<string>(contract.ns),
  ...SOAP_VERSIONS.map(({ namespace }) => namespace),
]);

export const isContractNamespace = (namespace: string): boolean => CONTRACT.has(namespace);

export const isKnownNamespace = (namespace: string): boolean =>
  isContractNamespace(namespace) || STANDARDS.test(namespace);

/** WS-Security and what stands in it: signatures, certificates, tokens, encrypted data. */
const PROOFS = [
  /^http:\/\/docs\.oasis-open\.org\/(?:wss|ws-sx)\//,
  /^http:\/\/schemas\.xmlsoap\.org\/ws\/\d{4}\/\d\d\/(?:secext|utility|trust|sc)/,
  /^http:\/\/www\.w3\.org\/(?:2000\/09\/xmldsig|2001\/04\/xmlenc|2009\/xmldsig11)#/,
  /^urn:oasis:names:tc:SAML:/,
];

/** Is it never written, whatever stands in it? */
export const isProof = (namespace: string): boolean => PROOFS.some((one) => one.test(namespace));
