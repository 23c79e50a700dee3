import { expect } from 'chai';
import type { Fault } from '../../../src/faults/fault.js';
import { sentences } from '../../../src/soap/faults/fejlliste.js';
import { digestMethods, signatureMethods } from '../../../src/soap/wss/algorithms.js';
import { defaultWssSettings } from '../../../src/soap/wss/settings.js';
import type { Signer } from '../../../src/soap/wss/sign.js';
import { Fault as FaultClass } from '../../../src/faults/fault.js';
import { SOAP_12 } from '../../../src/soap/message/version.js';
import { keyOf } from '../../../src/certificates/certificate-keys.js';
import { type KeyKind, throwawaySigner } from './certificates.js';
import { NOW, registered, signed, unsigned, verifyText, VERSIONS } from './messages.js';

const at = (seconds: number) => ({ now: new Date(NOW.getTime() + seconds * 1000) });
const RSA_SHA1 = 'http://www.w3.org/2000/09/xmldsig#rsa-sha1';
const WITH_COMMENTS = 'http://www.w3.org/2001/10/xml-exc-c14n#WithComments';

async function faultOf(work: Promise<unknown>): Promise<Fault> {
  try {
    await work;
  } catch (error) {
    if (error instanceof FaultClass) return error;
    throw error;
  }
  return expect.fail('no fault was thrown');
}

describe('a signed message', () => {
  let signer: Signer;
  let text: string;
  before(async () => {
    signer = await throwawaySigner('RSA-2048');
    text = signed(signer);
  });
  const refused = async (message: string, settings = {}) => {
    const fault = await faultOf(verifyText(message, registered(signer), settings));
    // Nothing but this holds the names of the data to those of the places in the catalogue.
    for (const text of Object.values(sentences(fault.kode, fault.data))) expect(text).not.to.match(/\{\w+\}/);
    return fault;
  };
  const codeOf = async (message: string, settings = {}) => (await refused(message, settings)).kode;

  describe('is verified', () => {
    for (const [name, version] of Object.entries(VERSIONS)) {
      it(`in SOAP ${name}, and its signed nodes are returned`, async () => {
        const verified = await verifyText(signed(signer, {}, unsigned(version)), registered(signer));
        expect(verified.body.local).to.equal('Body');
        expect(verified.body.parent?.parent).to.equal(undefined);
        expect(verified.headers.map(({ local }) => local)).to.deep.equal([
          'RequestUserMetadataHeader',
          'ActiveOrganisationHeader',
          'RequestOptionsHeader',
          'MessageID',
          'Action',
        ]);
        expect(verified.timestamp.expires.toISOString()).to.equal('2026-11-22T10:05:00.000Z');
        expect(verified.certificate.fingerprint).to.equal(signer.certificate.fingerprint256);
        expect(verified.replayKey).to.match(/^[0-9a-f]{64}$/);
      });
    }

    for (const method of Object.keys(signatureMethods)) {
      const kinds: readonly KeyKind[] = method.includes('ecdsa')
        ? ['P-256', 'P-384']
        : ['RSA-2048', 'RSA-3072'];
      for (const kind of kinds) {
        for (const digestMethod of Object.keys(digestMethods)) {
          it(`with ${method}, ${kind} and ${digestMethod}`, async () => {
            const other = await throwawaySigner(kind);
            await verifyText(signed(other, { signatureMethod: method, digestMethod }), registered(other));
          });
        }
      }
    }

    for (const reference of ['certificate', 'thumbprint', 'issuerSerial', 'subjectKeyIdentifier'] as const) {
      it(`when the certificate is named by ${reference}`, async () => {
        await verifyText(signed(signer, { reference }), registered(signer));
      });
    }

    it('with a PrefixList', async () => {
      await verifyText(signed(signer, { inclusive: ['#default', 'xsi', 'job'] }), registered(signer));
    });

    it('the same with comments, CDATA and white space where XML Signature counts none of them', async () => {
      const same = text
        .replace(/<ds:DigestValue>(....)/g, '<ds:DigestValue>$1<!-- x -->')
        .replace(/<ds:SignatureValue>(....)/g, '<ds:SignatureValue>\n$1\t<![CDATA[ ]]>')
        .replace('<job:Titel>Butik', '<job:Titel>But<!-- i -->ik');
      const [one, other] = await Promise.all([text, same].map((m) => verifyText(m, registered(signer))));
      expect(other?.replayKey).to.equal(one?.replayKey);
    });

    it('with a replay key that is the same for both forms of one ECDSA signature', async () => {
      const ec = await throwawaySigner('P-256');
      const message = signed(ec);
      const value = /<ds:SignatureValue>([^<]+)/.exec(message)?.[1] ?? '';
      const signature = Buffer.from(value, 'base64');
      const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
      const s = BigInt(`0x${signature.subarray(32).toString('hex')}`);
      const turned = Buffer.concat([
        signature.subarray(0, 32),
        Buffer.from((order - s).toString(16).padStart(64, '0'), 'hex'),
      ]);
      const other = message.replace(value, turned.toString('base64'));
      expect(other).not.to.equal(message);
      const [first, second] = await Promise.all([message, other].map((m) => verifyText(m, registered(ec))));
      expect(second?.replayKey).to.equal(first?.replayKey);
    });
  });

  describe('is refused', () => {
    it('139160: without a Security header, and when it is only for somebody else', async () => {
      expect(await codeOf(unsigned())).to.equal(139160);
      const other = signed(signer, {}, unsigned(SOAP_12)).replace(
        'env:mustUnderstand="1"',
        'env:role="urn:somebody"',
      );
      expect(await codeOf(other)).to.equal(139160);
    });

    it('139161: when the Security header has something that nobody here would act on', async () => {
      const fault = await refused(text.replace('<wsu:Timestamp', '<wsse:UsernameToken/><wsu:Timestamp'));
      expect(fault.kode).to.equal(139161);
      expect(sentences(fault.kode, fault.data)).to.deep.equal({
        da: 'Headeren wsse:Security kan ikke læses: wsse:UsernameToken i wsse:Security modtages ikke.',
        en: 'The header wsse:Security could not be read: wsse:UsernameToken in wsse:Security is not accepted.',
      });
      expect(await codeOf(text.replace(/<wsu:Timestamp.*<\/wsu:Timestamp>/, ''))).to.equal(139161);
      expect(await codeOf(text.replace(/Z<\/wsu:Created>/, '</wsu:Created>'))).to.equal(139161);
      expect(await codeOf(text.replace(/<wsu:Created>[\d-]+/, '<wsu:Created>2026-02-30'))).to.equal(139161);
    });

    it('139162: for an algorithm that is not accepted, which is named with those that are', async () => {
      const fault = await refused(
        text.replace(/http:\/\/www.w3.org\/2001\/04\/xmldsig-more#rsa-sha256/, RSA_SHA1),
      );
      expect(fault.kode).to.equal(139162);
      expect(fault.data).to.deep.equal({ algorithm: RSA_SHA1, element: 'ds:SignatureMethod' });
      expect(fault.violations[0]?.forventet).to.contain('#rsa-sha256 | ');
      expect(await codeOf(text.replace(/xmlenc#sha256/, 'xmlenc#ripemd160'))).to.equal(139162);
      expect(
        await codeOf(text.replace(/http:\/\/www.w3.org\/2001\/10\/xml-exc-c14n#/, WITH_COMMENTS)),
      ).to.equal(139162);
    });

    it('139163: with every part that must be signed and is not', async () => {
      const without = text.replace(/<ds:Reference URI="#sig-part-[25]">.*?<\/ds:Reference>/g, '');
      const fault = await refused(without);
      expect(fault.kode).to.equal(139163);
      expect(fault.violations.map(({ data }) => data)).to.deep.equal([
        { element: 'ActiveOrganisationHeader' },
        { element: 'wsa:Action' },
      ]);
    });

    it('139164: for a reference to nothing, to outside, or to where nothing is signed', async () => {
      for (const uri of ['', '#', '#unknown', 'cid:body', 'http://127.0.0.1/x', '#xpointer(/)', "#id('x')"]) {
        expect(await codeOf(text.replace('URI="#sig-part-6"', `URI="${uri}"`)), uri).to.equal(139164);
      }
    });

    it('139165: when an id stands twice, of whatever kind', async () => {
      for (const id of ['id', 'ID', 'Id', 'xml:id', 'wsu:Id']) {
        const copy = `<x xmlns:wsu="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd" ${id}=" sig-part-1 "/>`;
        expect(await codeOf(text.replace('<job:Jobannonce>', `$&${copy}`)), id).to.equal(139165);
      }
    });

    it('139166: when the certificate is named in a way that is not accepted', async () => {
      expect(await codeOf(text.replaceAll('#X509v3', '#X509PKIPathv1'))).to.equal(139166);
      const byName = signed(signer, { reference: 'issuerSerial' }).replace(
        /<ds:X509IssuerSerial>.*<\/ds:X509IssuerSerial>/,
        '<ds:X509SubjectName>CN=x</ds:X509SubjectName>',
      );
      expect(await codeOf(byName)).to.equal(139166);
      // A stranger's name that takes quadratic time to normalise is refused by its length before
      // that.
      const heap = signed(signer, { reference: 'issuerSerial' }).replace(
        /(<ds:X509IssuerName>).*(<\/ds:X509IssuerName>)/,
        `$1CN=a${'\u0301\u0323'.repeat(1000)}$2`,
      );
      expect(await codeOf(heap)).to.equal(139166);
    });

    for (const [reference, lengths] of [
      ['thumbprint', { wrong: [19, 21, 5000], right: [20] }],
      ['subjectKeyIdentifier', { wrong: [65, 5000], right: [1, 64] }],
    ] as const)
      it(`139166: for a ${reference} of a length that none has, before anything is looked up`, async () => {
        const asked: string[] = [];
        const codeFor = async (bytes: number) => {
          const message = signed(signer, { reference }).replace(
            /(<wsse:KeyIdentifier [^>]*>)[^<]*/,
            `$1${Buffer.alloc(bytes, 7).toString('base64')}`,
          );
          const fault = await faultOf(
            verifyText(message, (key) => {
              asked.push(keyOf(key));
              return Promise.resolve(undefined);
            }),
          );
          return fault.kode;
        };
        for (const bytes of lengths.wrong) expect(await codeFor(bytes), `${bytes}`).to.equal(139166);
        expect(asked).to.deep.equal([]);
        for (const bytes of lengths.right) expect(await codeFor(bytes), `${bytes}`).to.equal(139167);
        expect(asked).to.have.length(lengths.right.length);
      });

    it('139166: for an issuer that is longer in the form in which it is looked up', async () => {
      const long = signed(signer, { reference: 'issuerSerial' }).replace(
        /(<ds:X509IssuerName>).*(<\/ds:X509IssuerName>)/,
        `$1CN=${'\ufdfa'.repeat(1900)}$2`,
      );
      expect(await codeOf(long)).to.equal(139166);
    });

    it('139167: when the certificate is not registered, though the signature fits it', async () => {
      const stranger = await throwawaySigner('RSA-2048', 'Fremmed');
      expect(await codeOf(signed(stranger))).to.equal(139167);
    });

    it('139168: when SignedInfo was changed, or signed with another key', async () => {
      expect(await codeOf(text.replace(/(<ds:DigestValue>)../, '$1AA'))).to.equal(139168);
      const stranger = await throwawaySigner('RSA-2048', 'Fremmed');
      expect(await codeOf(signed({ ...signer, privateKey: stranger.privateKey }))).to.equal(139168);
    });

    it('139169: when its time is over, to the millisecond, or over sooner by its Expires', async () => {
      const registry = registered(signer);
      await verifyText(text, registry, { now: new Date(NOW.getTime() + 299_999) });
      const fault = await refused(signed(signer, { lifeSeconds: 3600 }), at(300));
      expect(fault.kode).to.equal(139169);
      expect(fault.data).to.deep.equal({
        oprettet: '2026-11-22T10:00:00.000Z',
        udloeb: '2026-11-22T10:05:00.000Z',
        nu: '2026-11-22T10:05:00.000Z',
        seconds: 0,
      });
      expect(await codeOf(signed(signer, { lifeSeconds: 10 }), at(10))).to.equal(139169);
    });

    it('139170: when it is from further in the future than 60 seconds, saying how far', async () => {
      await verifyText(text, registered(signer), at(-60));
      const fault = await refused(text, { now: new Date(NOW.getTime() - 60_001) });
      expect(fault.kode).to.equal(139170);
      expect(fault.data).to.include({ seconds: 61, limit: 60 });
    });

    it('139171: when what is signed was changed, naming every such part', async () => {
      const fault = await refused(text.replace('>461<', '>751<').replace('Butiksassistent', 'Direktør'));
      expect(fault.kode).to.equal(139171);
      expect(fault.violations.map(({ data }) => data)).to.deep.equal([
        { element: 'Body' },
        { element: 'RequestUserMetadataHeader' },
      ]);
    });

    it('139172: for a key that is too weak, of another curve, or of another kind than the method', async () => {
      const ec = 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256';
      for (const kind of ['RSA-1024', 'P-521'] as const) {
        const weak = await throwawaySigner(kind);
        const signatureMethod = kind === 'P-521' ? { signatureMethod: ec } : {};
        const fault = await faultOf(verifyText(signed(weak, signatureMethod), registered(weak)));
        expect(fault.kode, kind).to.equal(139172);
      }
      expect(await codeOf(text.replace(/xmldsig-more#rsa-sha256/, 'xmldsig-more#ecdsa-sha256'))).to.equal(
        139172,
      );
    });

    it('139103: with more than 10 references or 5 transforms', async () => {
      const reference = /<ds:Reference URI="#sig-part-1">.*?<\/ds:Reference>/.exec(text)![0];
      const transform = /<ds:Transform .*?\/>/.exec(text)![0];
      expect(await codeOf(text.replace(reference, reference.repeat(5)))).to.equal(139103);
      expect(await codeOf(text.replace(transform, transform.repeat(6)))).to.equal(139103);
      const settings = { ...defaultWssSettings, maxReferences: 3 };
      expect(await codeOf(text, { settings })).to.equal(139103);
    });
  });
});
