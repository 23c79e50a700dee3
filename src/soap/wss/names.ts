/**
 * Names of the standards: XML Signature, WS-Security 1.0/1.1 and its X.509 Certificate Token
 * Profile 1.1.
 */
export const DS = 'http://www.w3.org/2000/09/xmldsig#';
export const XENC = 'http://www.w3.org/2001/04/xmlenc#';
export const EXC_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
export const WSSE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
export const WSU = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
export const BASE64_BINARY =
  'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary';

const X509_PROFILE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0';
export const X509_V3 = `${X509_PROFILE}#X509v3`;
export const SUBJECT_KEY_IDENTIFIER = `${X509_PROFILE}#X509SubjectKeyIdentifier`;
export const THUMBPRINT_SHA1 =
  'http://docs.oasis-open.org/wss/oasis-wss-soap-message-security-1.1#ThumbprintSHA1';

/** WS-Addressing 1.0. */
export const WSA_10 = 'http://www.w3.org/2005/08/addressing';

/** WS-Addressing 1.0 and the submission of 2004 that older stacks still send. */
export const WSA: ReadonlySet<string> = new Set([WSA_10, 'http://schemas.xmlsoap.org/ws/2004/08/addressing']);

/** Namespace → prefix, for the names that a caller is told. */
export const PREFIXES: Readonly<Record<string, string>> = {
  [DS]: 'ds',
  [XENC]: 'xenc',
  [WSSE]: 'wsse',
  [WSU]: 'wsu',
  [WSA_10]: 'wsa',
  [EXC_C14N]: 'ec',
};
