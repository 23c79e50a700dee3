import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { sandboxCertificates } from '../../src/sandbox/certificates/folder.js';
import { ConfigError } from '../../src/config/config.js';
import { certificateOf } from '../../src/systems/certificate.js';
import { systemAdministrationOn } from '../../src/systems/administration-store.js';
import { startApp } from '../support/app.js';
import { certificate, pemOf, rsa, revocationList, type TestCertificate } from '../support/certificates.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { folders } from '../support/folders.js';
import { post, sampleOf, valueOf } from '../support/soap-client.js';
import { personKeyFile } from '../support/person-key.js';

const NOW = new Date('2026-06-01T12:00:00Z');

/**
 * What production finds in files and in the registry; what it finds in the settings is in
 * config.test.ts.
 */
describe('production', function () {
  const folder = folders();
  let place: string;
  let database: TestDatabase;
  let root: TestCertificate;
  let env: Readonly<Record<string, string>>;

  const file = (name: string, text: string | Buffer): string => {
    writeFileSync(join(place, name), text);
    return join(place, name);
  };

  before(async () => {
    place = folder();
    database = await freshDatabase();
    root = await certificate('Rod', { isCa: true });
    env = {
      PROFILE: 'production',
      PERSON_KEY: personKeyFile(),
      AUTH_METHODS: 'wss',
      CERT_ROOTS: file('roots.pem', root.cert),
      DATABASE_URL: 'postgres://the.test.gives.one/',
      CVR_URL: 'http://127.0.0.1:9/cvr-permanent',
      CVR_USER: 'jobnet',
      CVR_PASSWORD: 'hemmelig',
      MAIL_FOLDER: join(place, 'mails'),
    };
  });
  after(() => database.drop());

  /** The sentences with which it does not start. */
  async function refusals(changed: Readonly<Record<string, string>>): Promise<readonly string[]> {
    try {
      const app = await startApp({ clock: () => NOW, env: { ...env, ...changed }, database });
      await app.stop();
      return [];
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      return error.sentences;
    }
  }

  it('starts, without the demo, and takes nobody at their word', async () => {
    const DATA_DIR = folder();
    const app = await startApp({ clock: () => NOW, env: { ...env, DATA_DIR }, database });
    try {
      const { xml } = await post(app.origin, sampleOf('GetJobannonce', NOW));
      expect(valueOf(xml, 'ErrorCode')).to.equal('1101');
      const { rows } = await database.knex.raw<{ rows: object[] }>('select 1 from system');
      expect(rows).to.be.empty;
      expect((await fetch(`${app.origin}/metrics`)).status).to.equal(404);
      expect((await fetch(`${app.origin}/health/ready`)).status).to.equal(200);
    } finally {
      await app.stop();
    }
  });

  it('refuses files that are not there, or hold something else', async () => {
    const text = file('text.pem', 'text');
    expect(await refusals({ CERT_ROOTS: join(place, 'nowhere') })).to.deep.equal([
      `CERT_ROOTS is "${join(place, 'nowhere')}", but must be a file that can be read.`,
    ]);
    expect(await refusals({ CERT_ROOTS: text })).to.deep.equal([
      `CERT_ROOTS is "${text}", but must be a file with certificates in PEM.`,
    ]);
    expect(await refusals({ CERT_CRL: text })).to.deep.equal([
      `CERT_CRL is "${text}", but cannot be used: it is no DER.`,
    ]);
    expect(await refusals({ TLS_CERT: text, TLS_KEY: text })).to.deep.equal([
      `TLS_CERT is "${text}" and TLS_KEY is "${text}", but must be a certificate in PEM and its private key, without a passphrase.`,
    ]);
    const another = file('another.key.pem', (await certificate('En anden')).key);
    expect(await refusals({ TLS_CERT: env.CERT_ROOTS ?? '', TLS_KEY: another })).to.have.length(1);
  });

  it('refuses roots that are none, no CA, or weak, each in a sentence', async () => {
    const leaf = await certificate('Blad', { issuer: root });
    const issuing = await certificate('Udsteder', { issuer: root, isCa: true });
    const weak = await certificate('Svag', { isCa: true, algorithm: rsa(1024) });
    const CERT_ROOTS = file('wrong.pem', issuing.cert + leaf.cert);
    expect(await refusals({ CERT_ROOTS })).to.deep.equal([
      `CERT_ROOTS is "${CERT_ROOTS}", but must have a root, which has signed itself.`,
      `CERT_ROOTS is "${CERT_ROOTS}", but must have CAs only, and C=DK, O=Prøvekommunen, CN=Blad is none.`,
    ]);
    const weakRoots = file('weak.pem', weak.cert);
    expect(await refusals({ CERT_ROOTS: weakRoots })).to.deep.equal([
      `CERT_ROOTS is "${weakRoots}", and the key of C=DK, O=Prøvekommunen, CN=Svag is rsa 1024, but must be RSA ≥ 2048, P-256, P-384.`,
    ]);
  });

  it('refuses a revocation list of a CA that it does not trust', async () => {
    const stranger = await certificate('Fremmed', { isCa: true });
    const CERT_CRL = file('crl.pem', pemOf(await revocationList(stranger)));
    expect(await refusals({ CERT_CRL })).to.deep.equal([
      `CERT_CRL is "${CERT_CRL}", but cannot be used: a list in it is not signed by a CA of CERT_ROOTS.`,
    ]);
  });

  it('refuses the certificates of a sandbox: as root, as its own, and in the registry', async () => {
    const dataDir = join(place, 'sandbox');
    mkdirSync(dataDir);
    const sandbox = await sandboxCertificates(dataDir, ['Fagsystem Odense'], NOW);
    const of = (name: string) => join(sandbox.folder, name);
    const tls = { TLS_CERT: of('localhost.pem'), TLS_KEY: of('localhost.key.pem') };
    expect(await refusals({ CERT_ROOTS: of('ca.pem'), ...tls })).to.deep.equal([
      `TLS_CERT is "${tls.TLS_CERT}", but must not be a certificate of a sandbox with PROFILE production.`,
      `CERT_ROOTS is "${of('ca.pem')}", but must not be a certificate of a sandbox with PROFILE production.`,
    ]);
    const signer = {
      WSS_SIGN_ANSWERS: 'true',
      WSS_CERT: of('localhost.pem'),
      WSS_KEY: of('localhost.key.pem'),
    };
    expect(await refusals(signer)).to.deep.equal([
      `WSS_CERT is "${signer.WSS_CERT}", but must not be a certificate of a sandbox with PROFILE production.`,
    ]);

    const systemAdministration = systemAdministrationOn(database.knex);
    const remark = { at: NOW, by: 'test', reason: 'test' };
    const [certificate] = sandbox.systems.map((system) => certificateOf(system.certificate));
    const ny = {
      name: 'Prøvesystem',
      organisations: [{ organisationTypeId: 8, organisationCode: '461' }],
      mandates: [],
      limits: {},
    };
    await systemAdministration.add(ny, certificate, remark);
    expect(await refusals({})).to.deep.equal([
      'The system "Prøvesystem" has a certificate of a sandbox, which must be revoked before production.',
    ]);
    await systemAdministration.revoke('Prøvesystem', undefined, remark);
    expect(await refusals({})).to.be.empty;
  });
});
