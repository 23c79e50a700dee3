import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { inspectMessage } from '../../../kit/src/inspect/inspect.js';
import { Fault } from '../../../src/faults/fault.js';
import { DS } from '../../../src/soap/wss/names.js';
import type { Signer } from '../../../src/soap/wss/sign.js';
import { lootOf } from '../../soap/wss/attacks/base.js';
import { chosenOf, type Choice } from '../../soap/wss/attacks/choice.js';
import { FAMILIES, LARGE_FAMILIES } from '../../soap/wss/attacks/families.js';
import { throwawaySigner } from '../../soap/wss/certificates.js';
import { NOW, pem, registered, signed, unsigned, verifyText } from '../../soap/wss/messages.js';
import { parseDom, SignedXml } from '../../soap/wss/xml-crypto.js';
import { isEach } from '../../support/each.js';
import { kit } from '../typed.js';

/** Of each large family of attacks only so many are inspected; the verifier's own test has all. */
const OF_A_LARGE_FAMILY = 25;

/** Of a small one each, or without EACH=1 one in eight. */
const OF_SMALL = isEach ? 1 : 8;
const oneInSome: Choice = (family, _name, index) => LARGE_FAMILIES.has(family) || index % OF_SMALL === 0;

describe('jobnet-kit sign and inspect', function () {
  let folder: string;
  let signer: Signer;
  const file = (name: string) => join(folder, name);
  const clock = () => NOW;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sign-'));
    signer = await throwawaySigner('RSA-2048');
    writeFileSync(file('key.pem'), pem(signer.privateKey));
    writeFileSync(file('certificate.pem'), signer.certificate.toString());
    writeFileSync(file('request.xml'), unsigned());
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });
  const sign = (request: string, key: string, ...more: readonly string[]) =>
    kit(['sign', file(request), '--key', file(key), '--certificate', file('certificate.pem'), ...more], {
      clock,
    });
  const inspected = (text: string, certificate = signer.certificate) =>
    inspectMessage(Buffer.from(text), { now: NOW, certificate }).reasons;
  const told = (...asked: Parameters<typeof inspected>) =>
    inspected(...asked).map(({ Kode, hint }) => `${Kode}: ${hint?.en ?? ''}`);

  it('makes what xml-crypto and the gateway verify, in the version that is asked for', async () => {
    for (const soap of ['1.1', '1.2']) {
      const { code, stdout } = await sign('request.xml', 'key.pem', '--soap', soap);
      expect(code).to.equal(0);
      const oracle = new SignedXml({
        idMode: 'wssecurity',
        publicCert: pem(signer.certificate.publicKey),
        getCertFromKeyInfo: () => null,
      });
      oracle.loadSignature(parseDom(stdout).getElementsByTagNameNS(DS, 'Signature')[0]!);
      expect(oracle.checkSignature(stdout)).to.equal(true);
      const { body } = await verifyText(stdout, registered(signer));
      expect(body.namespace.endsWith('soap-envelope')).to.equal(soap === '1.2');
    }
  });

  it('tells what is signed, by whom, and until when; and ends with 0', async () => {
    expect((await sign('request.xml', 'key.pem', '--out', file('signed.xml'))).code).to.equal(0);
    const { code, stdout } = await kit(['inspect', file('signed.xml'), '--language', 'en'], { clock });
    const sha256 = signer.certificate.fingerprint256.replaceAll(':', '').toLowerCase();
    expect(stdout).to.include('Signs {http://schemas.xmlsoap.org/soap/envelope/}Body #');
    const signs = /^Signs .*\(xml-exc-c14n, sha256\): as it was when it was signed$/gm;
    expect(stdout.match(signs)).to.have.length(7);
    expect(stdout).to.include('Signature: rsa-sha256, xml-exc-c14n: fits the certificate');
    expect(stdout).to.include(`SHA-256 by which the registry knows it: ${sha256}`);
    expect(stdout).to.include('expires 2026-11-22T10:05:00.000Z');
    expect(code).to.equal(0);
  });

  it('tells every reason at once, each with its place, and ends with 1', async () => {
    writeFileSync(file('late.xml'), signed(signer).replace('Butiksassistent', 'Direktør'));
    const { code, stdout } = await kit([
      ...['inspect', file('late.xml'), '--at', '2026-11-22T11:00:00Z', '--language', 'en'],
    ]);
    expect(stdout).to.match(/late\.xml:\d+:\d+: 139169: /);
    expect(stdout).to.match(/late\.xml:\d+:\d+: 139171: .*\n {4}it was changed after it was signed/);
    expect(code).to.equal(1);
  });

  it('guesses what went wrong where a digest differs', () => {
    const flat = signed(signer, {}, unsigned().replace(/>\s+</g, '><'));
    const pretty = flat.replace(/(<\w+:Jobannonce>)</, '$1\n  <');
    expect(pretty).not.to.equal(flat);
    expect(told(pretty)[0]).to.match(/^139171: .*pretty-printed after it was signed/);
  });

  it('knows a signature in DER, and namespaces that the message does not list', async () => {
    const ec = await throwawaySigner('P-256');
    const text = signed(ec);
    const raw = Buffer.from(/SignatureValue>([^<]+)</.exec(text)?.[1] ?? '', 'base64');
    const inDer = text.replace(/(<ds:SignatureValue>)[^<]+</, `$1${derOf(raw).toString('base64')}<`);
    expect(told(inDer, ec.certificate)).to.deep.equal([
      '139168: it fits in DER: an ECDSA signature must be r||s (RFC 9231)',
    ]);
  });

  for (const [family, attacks] of Object.entries(FAMILIES))
    it(`finds what the verifier finds of: ${family}`, async () => {
      const [colleague, stranger] = await Promise.all([
        throwawaySigner('RSA-2048', 'A-kassesystem'),
        throwawaySigner('RSA-2048', 'Fremmed'),
      ]);
      const loot = lootOf(signer, colleague, stranger);
      const wrong: string[] = [];
      let tried = 0;
      for (const { name, text } of chosenOf(family, attacks(loot), oneInSome)) {
        if (LARGE_FAMILIES.has(family) && tried >= OF_A_LARGE_FAMILY) break;
        tried += 1;
        const verdict = await Promise.resolve(text)
          .then((one) => verifyText(one, registered(signer)))
          .then(
            () => undefined,
            (error: unknown) => (error instanceof Fault ? error.kode : String(error)),
          );
        const codes = inspected(text).map(({ Kode }) => Kode);
        const isSame = verdict === undefined ? codes.length === 0 : codes.includes(Number(verdict));
        if (!isSame) wrong.push(`${name}: ${verdict}, but ${codes.join(' ')}`);
      }
      expect(wrong.slice(0, 10)).to.deep.equal([]);
      expect(tried).to.be.above(20);
    });

  it('refuses with 2 a key of another certificate, a signed message, no PEM, and a life of nothing', async () => {
    const other = await throwawaySigner('RSA-2048', 'Fremmed');
    writeFileSync(file('other.pem'), pem(other.privateKey));
    writeFileSync(file('signed.xml'), signed(signer));
    const ended = await Promise.all([
      sign('request.xml', 'other.pem'),
      sign('signed.xml', 'key.pem'),
      sign('request.xml', 'request.xml'),
      sign('request.xml', 'key.pem', '--life', '0'),
    ]);
    expect(ended.map(({ code }) => code)).to.deep.equal([2, 2, 2, 2]);
    expect(ended.map(({ stderr }) => stderr).join('\n')).to.match(
      /not that of the certificate[^]*wsse:Security header already[^]*no readable private key in PEM[^]*--life is "0"/,
    );
  });
});

/** A signature r||s in DER. */
function derOf(raw: Buffer): Buffer {
  const integer = (octets: Buffer) => {
    const short = octets.subarray(octets.findIndex((octet) => octet !== 0));
    const positive = (short[0] ?? 0) > 127 ? Buffer.concat([Buffer.of(0), short]) : short;
    return Buffer.concat([Buffer.of(2, positive.length), positive]);
  };
  const both = Buffer.concat([integer(raw.subarray(0, 32)), integer(raw.subarray(32))]);
  return Buffer.concat([Buffer.of(0x30, both.length), both]);
}
