import { expect } from 'chai';
import type { Signer } from '../../src/soap/wss/sign.js';
import { certificateOf } from '../../src/systems/certificate.js';
import { systemAdministrationOn } from '../../src/systems/administration-store.js';
import { SOAP_12 } from '../../src/soap/message/version.js';
import { startApp, type TestApp } from '../support/app.js';
import { databaseUrl, type TestDatabase, freshDatabase } from '../support/database.js';
import { folders } from '../support/folders.js';
import { register, revoke } from '../support/system-registry.js';
import { startMain } from '../support/main-process.js';
import { outcome, signedAt } from '../support/signed.js';
import {
  asOrganisation,
  post,
  sampleOf,
  valueOf,
  withRequestIdentifier,
  withValue,
} from '../support/soap-client.js';
import { newKeys, newSigner, throwawaySigner } from '../soap/wss/certificates.js';
import { until } from '../support/until.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const CREATED = { status: 200, kode: undefined };
const REPLAYED = { status: 500, kode: 139173 };

describe('a signed message', () => {
  const folder = folders();
  let signer: Signer;
  let database: TestDatabase;
  let app: TestApp;
  let system: string;
  let now = NOW;
  const create = (more: (xml: string) => string = (xml) => xml) =>
    signedAt(now, more(sampleOf('CreateJobannonce', NOW)), signer);
  const start = (env = {}) => startApp({ clock: () => now, database, env });
  const ads = async () => Number((await database.knex('jobannonce').count())[0]?.count);
  const remembered = async () => Number((await database.knex('signed_message').count())[0]?.count);

  before(async () => {
    signer = await throwawaySigner('RSA-2048');
  });
  beforeEach(async () => {
    now = NOW;
    database = await freshDatabase();
    system = await register(database.knex, signer);
    app = await start();
  });
  afterEach(async () => {
    await app.stop();
    await database.drop();
  });

  it('is taken in both SOAP versions, and its Security header understood', async () => {
    expect(create()).to.match(/wsse:Security [^>]*mustUnderstand="1"/);
    expect(await outcome(app.origin, create())).to.deep.equal(CREATED);
    const soap12 = signedAt(NOW, sampleOf('CreateJobannonce', NOW, undefined, SOAP_12), signer);
    expect(await outcome(app.origin, soap12, SOAP_12)).to.deep.equal(CREATED);
    expect(await ads()).to.equal(2);
  });

  it('is taken with an ECDSA key too', async () => {
    const ecdsa = await throwawaySigner('P-256', 'EC-system');
    await register(database.knex, ecdsa);
    const message = signedAt(NOW, sampleOf('CreateJobannonce', NOW), ecdsa);
    expect(await outcome(app.origin, message)).to.deep.equal(CREATED);
  });

  it('is refused when its certificate is not registered, and nothing is remembered of it', async () => {
    const stranger = await throwawaySigner('RSA-2048', 'Fremmed');
    const message = signedAt(NOW, sampleOf('CreateJobannonce', NOW), stranger);
    expect(await outcome(app.origin, message)).to.deep.equal({ status: 500, kode: 139167 });
    expect(await remembered()).to.equal(0);
  });

  it('is refused when it was changed, and nothing is remembered of it', async () => {
    const changed = withValue(create(), 'Titel', 'Direktør');
    expect(await outcome(app.origin, changed)).to.deep.equal({ status: 500, kode: 139171 });
    expect(await remembered()).to.equal(0);
    expect(await ads()).to.equal(0);
  });

  it('is refused when its signed wsa:To is another endpoint, and taken when it is this one', async () => {
    const to = (url: string) => (xml: string) =>
      xml.replace(
        '</soap:Header>',
        `<wsa:To xmlns:wsa="http://www.w3.org/2005/08/addressing">${url}</wsa:To></soap:Header>`,
      );
    const path = '/virksomhedsindsats/2/JobannonceService';
    for (const other of [`http://test.example${path}`, `${app.origin}/virksomhedsindsats/1/X`, 'urn:x'])
      expect(await outcome(app.origin, create(to(other))), other).to.deep.equal({
        status: 500,
        kode: 139123,
      });
    expect(await ads()).to.equal(0);
    expect(await outcome(app.origin, create(to(app.origin + path)))).to.deep.equal(CREATED);
  });

  it('may sign a header for another node, or leave it unsigned', async () => {
    const other =
      '<aoh:ActiveOrganisationHeader soap:actor="urn:example:router"><x xmlns=""/></aoh:ActiveOrganisationHeader>';
    const beside = (xml: string) => xml.replace('</soap:Header>', `${other}</soap:Header>`);
    expect(await outcome(app.origin, create(beside))).to.deep.equal(CREATED);
    now = later(1);
    expect(await outcome(app.origin, beside(create()))).to.deep.equal(CREATED);
  });

  it('is refused with a header that is acted on and came beside the signature', async () => {
    const added = withRequestIdentifier(create(), 'ikke-signeret');
    expect(await outcome(app.origin, added)).to.deep.equal({ status: 500, kode: 139163 });
    const to = '<wsa:To xmlns:wsa="http://www.w3.org/2005/08/addressing">http://127.0.0.1:9/</wsa:To>';
    const addressed = create().replace('</soap:Header>', `${to}</soap:Header>`);
    expect(await outcome(app.origin, addressed)).to.deep.equal({ status: 500, kode: 139163 });
  });

  it('is refused with an unsigned header that must be understood and is not', async () => {
    const foreign = '<x:Route xmlns:x="urn:x" soap:mustUnderstand="1"/>';
    const added = create().replace('</soap:Header>', `${foreign}</soap:Header>`);
    expect(await outcome(app.origin, added)).to.deep.equal({ status: 500, kode: 139113 });
  });

  it('may carry a Security header for somebody else besides', async () => {
    const { security } = /(?<security><wsse:Security .*<\/wsse:Security>)/s.exec(create())?.groups ?? {};
    const other = (security ?? '')
      .replace(/wsu:Id="/g, 'wsu:Id="anden-')
      .replace('env:mustUnderstand', 'env:actor="urn:proxy" env:mustUnderstand');
    expect(other).to.contain('actor="urn:proxy"');
    expect(
      await outcome(app.origin, create().replace('</soap:Header>', `${other}</soap:Header>`)),
    ).to.deep.equal(CREATED);
  });

  it('is refused when its certificate was revoked, and nothing is remembered of it', async () => {
    await revoke(database.knex, system, NOW);
    expect(await outcome(app.origin, create())).to.deep.equal({ status: 500, kode: 1012 });
    expect(await remembered()).to.equal(0);
  });

  it('says what is wrong with its certificate to the holder of its key alone: anybody else gets one answer', async () => {
    const stranger = await throwawaySigner('RSA-2048', 'Fremmed');
    const { certificate } = signer;
    const forged = { privateKey: stranger.privateKey, certificate };
    const asked = async () => [
      await outcome(app.origin, signedAt(now, sampleOf('CreateJobannonce', NOW), forged)),
      await outcome(app.origin, withValue(create(), 'Titel', 'Direktør')),
    ];
    const inForce = await asked();
    expect(inForce.map(({ kode }) => kode)).to.deep.equal([139168, 139171]);
    now = new Date('2121-01-01T00:00:00Z');
    expect(await asked()).to.deep.equal(inForce);
    expect(await outcome(app.origin, create())).to.deep.equal({ status: 500, kode: 1012 });
    now = NOW;
    await revoke(database.knex, system, NOW);
    expect(await asked()).to.deep.equal(inForce);
    expect(await outcome(app.origin, create())).to.deep.equal({ status: 500, kode: 1012 });
  });

  it('is refused when its system may not act for the organisation it names', async () => {
    const other = asOrganisation(sampleOf('CreateJobannonce', NOW), 8, '630');
    expect((await outcome(app.origin, signedAt(NOW, other, signer))).kode).to.equal(4575);
  });

  it('writes its system and certificate into the log of the request', async () => {
    expect(await outcome(app.origin, create())).to.deep.equal(CREATED);
    const decoded = app.lines.find((line) => line.includes('decoded request'));
    const sha256 = signer.certificate.fingerprint256.replaceAll(':', '').toLowerCase();
    expect(decoded).to.contain(sha256).and.contain(`"name":"${system}"`);
  });

  it('is not understood where signatures are off', async () => {
    await app.stop();
    app = await start({ AUTH_METHODS: 'headers' });
    expect(await outcome(app.origin, create())).to.deep.equal({ status: 500, kode: 139113 });
    const optional = create().replace('mustUnderstand="1"', 'mustUnderstand="0"');
    expect(await outcome(app.origin, optional)).to.deep.equal(CREATED);
  });

  it('lives as long as the settings say', async () => {
    await app.stop();
    app = await start({ WSS_LIFE_SECONDS: '10', WSS_FUTURE_SECONDS: '5' });
    const of = (created: Date) => signedAt(created, sampleOf('CreateJobannonce', NOW), signer);
    const outcomes = await Promise.all(
      [-10, -9.999, 5, 5.001].map((seconds) => outcome(app.origin, of(later(seconds)))),
    );
    expect(outcomes.map(({ kode }) => kode)).to.deep.equal([139169, undefined, undefined, 139170]);
  });

  describe('that comes again', () => {
    it('is refused in the same process, whatever became of it the first time', async () => {
      const message = create();
      expect(await outcome(app.origin, message)).to.deep.equal(CREATED);
      expect(await outcome(app.origin, message)).to.deep.equal(REPLAYED);
      const refused = create((xml) => withValue(xml, 'CVRnumberIdentifier', '12345678'));
      expect((await outcome(app.origin, refused)).kode).to.be.within(130000, 130999);
      expect(await outcome(app.origin, refused)).to.deep.equal(REPLAYED);
      expect(await ads()).to.equal(1);
    });

    it('is refused with another layout around what was signed, and with a twin of its ECDSA signature', async () => {
      const ecdsa = await throwawaySigner('P-256', 'EC-system');
      await register(database.knex, ecdsa);
      const message = signedAt(NOW, sampleOf('CreateJobannonce', NOW), ecdsa);
      expect(await outcome(app.origin, message)).to.deep.equal(CREATED);
      expect(
        await outcome(app.origin, message.replace('<soap:Header>', '<soap:Header>\n<!-- x -->')),
      ).to.deep.equal(REPLAYED);
      const twin = message.replace(
        /(<ds:SignatureValue>)([^<]+)/,
        (_, tag: string, value: string) => tag + twinOf(Buffer.from(value, 'base64')).toString('base64'),
      );
      expect(twin).to.not.equal(message);
      expect(await outcome(app.origin, twin)).to.deep.equal(REPLAYED);
    });

    it('is refused when it names another certificate of the same key, as nobody signed which one is meant', async () => {
      const keys = await newKeys('RSA-2048');
      const of = (serialNumber: string) => newSigner('RSA-2048', 'Fornyet', { keys, serialNumber });
      const [old, next] = await Promise.all([of('0a'), of('0b')]);
      const remark = { at: NOW, by: 'test', reason: 'fornyet' };
      const renewed = await register(database.knex, old);
      await systemAdministrationOn(database.knex).rotate(
        renewed,
        certificateOf(next.certificate),
        later(3600),
        remark,
      );
      const message = signedAt(NOW, sampleOf('CreateJobannonce', NOW), old);
      const sibling = message.replace(
        old.certificate.raw.toString('base64'),
        next.certificate.raw.toString('base64'),
      );
      expect(sibling).to.not.equal(message);
      expect(await outcome(app.origin, message)).to.deep.equal(CREATED);
      expect(await outcome(app.origin, sibling)).to.deep.equal(REPLAYED);
    });

    it('is refused after a restart', async () => {
      const message = create();
      expect(await outcome(app.origin, message)).to.deep.equal(CREATED);
      await app.stop();
      app = await start();
      expect(await outcome(app.origin, message)).to.deep.equal(REPLAYED);
    });

    it('is refused by a second process on the same database, also by one that was killed and began anew', async function () {
      const DATABASE_URL = databaseUrl(database.address);
      const env = { DATABASE_URL, DATA_DIR: folder(), MAIL_FOLDER: folder(), AUTH_METHODS: 'wss' };
      // Processes of their own have the real time.
      now = new Date();
      const fresh = (titel: string) =>
        signedAt(now, withValue(sampleOf('CreateJobannonce', now), 'Titel', titel), signer);
      const second = await startMain(env);
      const message = fresh('Bager i Ribe');
      expect(await outcome(app.origin, message)).to.deep.equal(CREATED);
      expect(await outcome(second.origin, message)).to.deep.equal(REPLAYED);
      const other = fresh('Bager i Tønder');
      expect(await outcome(second.origin, other)).to.deep.equal(CREATED);
      expect(await outcome(app.origin, other)).to.deep.equal(REPLAYED);
      await second.end('SIGKILL');
      const third = await startMain(env);
      expect(await outcome(third.origin, other)).to.deep.equal(REPLAYED);
      await third.end('SIGKILL');
    });

    it('twenty times at once is taken once', async () => {
      const message = create();
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcome(app.origin, message)));
      const codes = outcomes.map(({ kode }) => kode);
      expect(codes.filter((kode) => kode === undefined)).to.have.length(1);
      expect(codes.filter((kode) => kode === 139173)).to.have.length(19);
      expect(await ads()).to.equal(1);
    });

    it('counts for no limit, as anybody may send it again; one that a limit refused must be signed again', async () => {
      await app.stop();
      app = await start({ RATE_PER_MINUTE: '2' });
      const of = (seconds: number) => signedAt(later(seconds), sampleOf('CreateJobannonce', NOW), signer);
      expect(await outcome(app.origin, of(0))).to.deep.equal(CREATED);
      for (let i = 0; i < 3; i += 1) expect(await outcome(app.origin, of(0))).to.deep.equal(REPLAYED);
      expect(await outcome(app.origin, of(1))).to.deep.equal(CREATED);
      expect(await outcome(app.origin, of(2))).to.deep.equal({ status: 429, kode: 139190 });
      now = later(61);
      expect(await outcome(app.origin, of(2))).to.deep.equal(REPLAYED);
      expect(await outcome(app.origin, of(3))).to.deep.equal(CREATED);
    });

    it('after its expiry is refused for its Timestamp, also when it is forgotten', async () => {
      const message = create();
      expect(await outcome(app.origin, message)).to.deep.equal(CREATED);
      now = later(300);
      expect(await outcome(app.origin, message)).to.deep.equal({ status: 500, kode: 139169 });
      expect(await remembered()).to.equal(1);
      now = later(300 + 3600);
      // It is old by the database's clock too (docs/decisions/0035).
      await database.knex('signed_message').update({ expires_at: new Date(0) });
      await app.stop();
      app = await start();
      // It forgets old messages as it starts.
      await until(async () => (await remembered()) === 0);
      expect(await outcome(app.origin, message)).to.deep.equal({ status: 500, kode: 139169 });
    });

    it('signed anew with the same RequestIdentifier gets the first answer', async () => {
      const withId = (xml: string) => withRequestIdentifier(xml, 'kommune-461-000042');
      const first = await post(app.origin, create(withId));
      expect(first.status).to.equal(200);
      now = later(1);
      const again = await post(app.origin, create(withId));
      expect(again.xml).to.equal(first.xml);
      expect(await ads()).to.equal(1);
    });

    it('signed anew with the same RequestIdentifier is done when the first time failed in the gateway', async () => {
      const withId = (xml: string) => withRequestIdentifier(xml, 'kommune-461-000043');
      const message = create(withId);
      await database.knex.raw('alter table haendelse rename to borte');
      expect(await outcome(app.origin, message)).to.deep.equal({ status: 500, kode: 1011 });
      await database.knex.raw('alter table borte rename to haendelse');
      expect(await outcome(app.origin, message)).to.deep.equal(REPLAYED);
      now = later(1);
      const again = await post(app.origin, create(withId));
      expect(valueOf(again.xml, 'Version')).to.equal('1');
    });
  });
});

/** @returns (r, n − s), which is as valid as (r, s), and which anybody can make of it (P-256) */
function twinOf(signature: Buffer): Buffer {
  const n = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const s = BigInt(`0x${signature.subarray(32).toString('hex')}`);
  return Buffer.concat([
    signature.subarray(0, 32),
    Buffer.from((n - s).toString(16).padStart(64, '0'), 'hex'),
  ]);
}
