import { expect } from 'chai';
import { readCertificate } from '../../src/systems/certificate.js';
import { SystemError } from '../../src/systems/system-error.js';
import { type KeyKind, newSigner, throwawaySigner } from '../soap/wss/certificates.js';
import { pem } from '../soap/wss/messages.js';

const NOW = new Date('2026-12-01T09:00:00Z');

function refusal(text: string): string {
  try {
    readCertificate(text, 'ny.pem', NOW, 'production');
  } catch (error) {
    expect(error).to.be.instanceOf(SystemError);
    return (error as Error).message;
  }
  throw new Error('it was taken');
}

describe('a certificate for the registry of callers', () => {
  for (const kind of ['RSA-2048', 'RSA-3072', 'P-256', 'P-384'] as const satisfies readonly KeyKind[])
    it(`is taken with a key of the kind ${kind}, with every way to name it`, async () => {
      const { certificate } = await throwawaySigner(kind);
      const read = readCertificate(
        `Some words before.\n${certificate.toString()}`,
        'ny.pem',
        NOW,
        'production',
      );
      expect(read.sha256).to.equal(certificate.fingerprint256.replaceAll(':', '').toLowerCase());
      expect(read.der.equals(certificate.raw)).to.be.true;
      expect(read.serialNumber).to.equal(BigInt('0x0102030405060708090a').toString());
      expect(read.validTo).to.deep.equal(new Date('2120-01-01T00:00:00Z'));
      expect(read.subject).to.include('CN=Kommunesystem (funktionscertifikat)').and.not.include('\n');
      expect(read.keys.map((key) => key.split(' ')[0])).to.have.members([
        'certificate',
        'thumbprint',
        'issuerSerial',
        'subjectKeyIdentifier',
      ]);
    });

  it('is refused with a weak key, which is named', async () => {
    const weak = { 'RSA-1024': 'rsa 1024', 'P-521': 'ec secp521r1' } as const;
    for (const [kind, named] of Object.entries(weak)) {
      const { certificate } = await throwawaySigner(kind as KeyKind);
      expect(refusal(certificate.toString())).to.equal(
        `The key of the certificate in ny.pem is ${named}, but must be RSA with at least 2048 bits, or on P-256 or P-384.`,
      );
    }
  });

  it('is refused with its private key beside it, before or after it', async () => {
    const { certificate, privateKey } = await throwawaySigner('P-256');
    for (const text of [
      `${pem(privateKey)}${certificate.toString()}`,
      `${certificate.toString()}${pem(privateKey)}`,
    ])
      expect(refusal(text)).to.include('ny.pem holds a private key');
    const old = privateKey.export({ format: 'pem', type: 'sec1' }).toString();
    expect(refusal(`${certificate.toString()}${old}`)).to.include('ny.pem holds a private key');
  });

  it('is refused when there is none, several, or one that cannot be read', async () => {
    const text = (await throwawaySigner('P-256')).certificate.toString();
    expect(refusal('hello')).to.include('ny.pem holds no certificate in PEM');
    expect(refusal(text + text)).to.include('ny.pem holds 2 certificates');
    expect(refusal(text.replace(/\n..../, '\nAAAA'))).to.equal('The certificate in ny.pem cannot be read.');
  });

  it('is refused from the moment it expires', async () => {
    const signer = (notAfter: Date) => newSigner('P-256', 'Kommunesystem', { notAfter });
    const expired = await signer(NOW);
    expect(refusal(expired.certificate.toString())).to.equal(
      `The certificate in ny.pem expired ${NOW.toISOString()}.`,
    );
    const last = await signer(new Date(NOW.getTime() + 1000));
    expect(readCertificate(last.certificate.toString(), 'ny.pem', NOW, 'production').subject).to.include(
      'Kommunesystem',
    );
  });
});
