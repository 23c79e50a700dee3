import { expect } from 'chai';
import type { Signer } from '../../../src/soap/wss/sign.js';
import { DS, EXC_C14N, WSSE, WSU, X509_V3 } from '../../../src/soap/wss/names.js';
import { type KeyKind, throwawaySigner } from './certificates.js';
import { pem, registered, signed, unsigned, verifyText } from './messages.js';
import { parseDom, SignedXml } from './xml-crypto.js';

const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const CASES: readonly (readonly [string, KeyKind])[] = [
  [`${MORE}rsa-sha256`, 'RSA-2048'],
  [`${MORE}rsa-sha512`, 'RSA-3072'],
  ['http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1', 'RSA-2048'],
];

/**
 * Signs as a stack with xml-crypto does: token and Timestamp are added, then all parts are signed.
 */
function signedByXmlCrypto({ privateKey, certificate }: Signer, signatureAlgorithm: string): string {
  const security =
    `<wsse:Security xmlns:wsse="${WSSE}" xmlns:wsu="${WSU}">` +
    `<wsse:BinarySecurityToken wsu:Id="x509" ValueType="${X509_V3}">${certificate.raw.toString('base64')}</wsse:BinarySecurityToken>` +
    '<wsu:Timestamp wsu:Id="ts"><wsu:Created>2026-11-22T10:00:00Z</wsu:Created></wsu:Timestamp></wsse:Security>';
  const envelope = unsigned().replace('<soap:Header>', `<soap:Header>${security}`);
  const signature = new SignedXml({
    idMode: 'wssecurity',
    privateKey: pem(privateKey),
    signatureAlgorithm,
    canonicalizationAlgorithm: EXC_C14N,
    getKeyInfoContent: () =>
      `<wsse:SecurityTokenReference xmlns:wsse="${WSSE}"><wsse:Reference URI="#x509" ValueType="${X509_V3}"/></wsse:SecurityTokenReference>`,
  });
  const parts = ["//*[local-name()='Body']", "//*[local-name()='Timestamp']"].concat(
    "//*[local-name()='Header']/*[local-name()!='Security']",
  );
  for (const xpath of parts) {
    signature.addReference({ xpath, transforms: [EXC_C14N], digestAlgorithm: SHA256 });
  }
  signature.computeSignature(envelope, {
    prefix: 'ds',
    location: { reference: "//*[local-name()='Security']", action: 'append' },
    existingPrefixes: { wsse: WSSE, wsu: WSU },
  });
  return signature.getSignedXml();
}

function verifiedByXmlCrypto(text: string, { certificate }: Signer): readonly string[] {
  const signature = new SignedXml({
    idMode: 'wssecurity',
    publicCert: pem(certificate.publicKey),
    getCertFromKeyInfo: () => null,
  });
  signature.loadSignature(parseDom(text).getElementsByTagNameNS(DS, 'Signature')[0]!);
  expect(signature.checkSignature(text)).to.equal(true);
  return signature.getSignedReferences();
}

describe('xml-crypto and we', () => {
  for (const [method, kind] of CASES) {
    it(`verify each other's ${method}`, async () => {
      const signer = await throwawaySigner(kind);
      const { headers, body } = await verifyText(signedByXmlCrypto(signer, method), registered(signer));
      expect([body, ...headers]).to.have.length(6);

      const ours = signed(signer, { signatureMethod: method });
      expect(verifiedByXmlCrypto(ours, signer)).to.have.length(7);
      expect(() => verifiedByXmlCrypto(ours.replace('Butiksassistent', 'Direktør'), signer)).to.throw();
    });
  }

  it('agree on a PrefixList', async () => {
    const signer = await throwawaySigner('RSA-2048');
    expect(verifiedByXmlCrypto(signed(signer, { inclusive: ['job', 'soap'] }), signer)).to.have.length(7);
  });
});
