import { createPrivateKey } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { request as plainRequest } from 'node:http';
import { join } from 'node:path';
import { expect } from 'chai';
import { jobannonceService } from '../../src/contract/index.js';
import { certificateOf } from '../../src/systems/certificate.js';
import { systemAdministrationOn } from '../../src/systems/administration-store.js';
import { fileName } from '../../src/systems/file-name.js';
import { startApp, type TestApp } from '../support/app.js';
import {
  certificate,
  pemOf,
  revocationList,
  type TestCertificate,
  type Wishes,
} from '../support/certificates.js';
import { folders } from '../support/folders.js';
import { signedAt } from '../support/signed.js';
import { asOrganisation, sampleOf, valueOf } from '../support/soap-client.js';
import { validateResponse } from '../support/validate-response.js';

const NOW = new Date('2026-06-01T12:00:00Z');
const MESSAGE = asOrganisation(sampleOf('IsValidJobannonce', NOW), 8, '461');

interface Sent {
  readonly certificate?: Pick<TestCertificate, 'cert' | 'key'>;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  /** When it is absent, MESSAGE is sent. */
  readonly xml?: string;
}

/** @returns status and ErrorCode, or `ok`; and the reason in English where a fault has one */
async function send(origin: string, { certificate, headers, xml = MESSAGE }: Sent = {}): Promise<string> {
  const text = await new Promise<string>((resolve, reject) => {
    const options = {
      method: 'POST',
      headers: { 'content-type': 'text/xml; charset=utf-8', ...headers },
      rejectUnauthorized: false,
      ...certificate,
    };
    const ask = origin.startsWith('https:') ? request : plainRequest;
    ask(`${origin}${jobannonceService.path}`, options, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      answer.on('end', () => {
        resolve(body);
      });
    })
      .on('error', reject)
      .end(xml);
  });
  validateResponse(text);
  const code = valueOf(text, 'ErrorCode');
  return code === undefined ? 'ok' : `${code} ${valueOf(text, 'Text') ?? ''}`;
}

describe('the ways in', () => {
  const folder = folders();
  const time = { now: NOW };
  let root: TestCertificate;
  let own: TestCertificate;
  let good: TestCertificate;
  let other: TestCertificate;
  let files: Readonly<Record<'TLS_CERT' | 'TLS_KEY' | 'CERT_ROOTS' | 'CERT_CRL', string>>;

  before(async () => {
    root = await certificate('Rod', { isCa: true });
    own = await certificate('localhost');
    good = await certificate('Jobcenter Odense', { issuer: root });
    other = await certificate('Et andet system', { issuer: root });
    const place = folder();
    files = {
      TLS_CERT: join(place, 'server.pem'),
      TLS_KEY: join(place, 'server.key.pem'),
      CERT_ROOTS: join(place, 'roots.pem'),
      CERT_CRL: join(place, 'crl.pem'),
    };
    writeFileSync(files.TLS_CERT, own.cert);
    writeFileSync(files.TLS_KEY, own.key);
    writeFileSync(files.CERT_ROOTS, root.cert);
    writeFileSync(files.CERT_CRL, pemOf(await revocationList(root)));
  });

  const remark = { at: new Date('2026-05-01T00:00:00Z'), by: 'test', reason: 'test' };
  const odense = [{ organisationTypeId: 8, organisationCode: '461' }];

  /**
   * Registers a system for each certificate; the registry judges nothing but the certificate
   * itself.
   */
  async function register(app: TestApp, navn: string, { x509 }: TestCertificate): Promise<void> {
    const ny = { name: navn, organisations: odense, mandates: [], limits: {} };
    await systemAdministrationOn(app.database.knex).add(ny, certificateOf(x509), remark);
  }

  function start(env: Readonly<Record<string, string>>): Promise<TestApp> {
    time.now = NOW;
    return startApp({ clock: () => time.now, env });
  }

  describe('tls', () => {
    let app: TestApp;
    before(async () => {
      app = await start({ AUTH_METHODS: 'tls', ...files });
      await register(app, 'God', good);
    });
    after(() => app.stop());

    /** Registers a certificate with these wishes. @returns what it is answered */
    async function registered(navn: string, wishes: Wishes): Promise<string> {
      const one = await certificate(navn, wishes);
      await register(app, navn, one);
      return send(app.origin, { certificate: one });
    }

    it('takes a registered certificate', async () => {
      expect(await send(app.origin, { certificate: good })).to.equal('ok');
    });

    it('refuses none with 1101, and its documents stay open', async () => {
      expect(await send(app.origin)).to.match(/^1101 The client certificate is missing/);
      const status = (path: string) =>
        new Promise<number | undefined>((resolve, reject) => {
          request(`${app.origin}${path}`, { rejectUnauthorized: false }, (answer) => {
            answer.resume();
            resolve(answer.statusCode);
          })
            .on('error', reject)
            .end();
        });
      for (const path of [`${jobannonceService.path}?wsdl`, '/health/live', '/health/ready'])
        expect(await status(path), path).to.equal(200);
    });

    it('lets only the organisations of the system in: 4575', async () => {
      const xml = asOrganisation(MESSAGE, 8, '101');
      expect(await send(app.origin, { certificate: good, xml })).to.match(/^4575 /);
    });

    it('refuses one that is not registered: 1012', async () => {
      expect(await send(app.origin, { certificate: other })).to.equal(
        '1012 The certificate gives no access: it is not registered.',
      );
    });

    it('refuses one that has expired, or is not valid yet: 1012', async () => {
      expect(await registered('Udløbet', { issuer: root, to: '2026-05-31T00:00:00Z' })).to.equal(
        '1012 The certificate gives no access: it expired 2026-05-31T00:00:00Z.',
      );
      expect(await registered('Tidlig', { issuer: root, from: '2026-06-02T00:00:00Z' })).to.equal(
        '1012 The certificate gives no access: it is valid only from 2026-06-02T00:00:00Z.',
      );
    });

    it('refuses one of another root, and one that is signed by itself: 1012', async () => {
      const reason =
        '1012 The certificate gives no access: it was not issued under a root that the gateway trusts.';
      const elsewhere = await certificate('Anden rod', { isCa: true });
      expect(await registered('Andens', { issuer: elsewhere })).to.equal(reason);
      expect(await registered('Selv', {})).to.equal(reason);
    });

    it('refuses one that the registry has revoked, from the next request on: 1012', async () => {
      const one = await certificate('Tilbagekaldt', { issuer: root });
      await register(app, 'Tilbagekaldt', one);
      expect(await send(app.origin, { certificate: one })).to.equal('ok');
      await systemAdministrationOn(app.database.knex).revoke('Tilbagekaldt', undefined, {
        ...remark,
        at: NOW,
      });
      expect(await send(app.origin, { certificate: one })).to.match(
        /^1012 .*: its registration was revoked 2026-/,
      );
    });

    it('refuses one on a new revocation list within five seconds: 1012; and all when the list is old: 139180', async () => {
      const one = await certificate('På listen', { issuer: root });
      await register(app, 'På listen', one);
      writeFileSync(
        files.CERT_CRL,
        pemOf(await revocationList(root, { revoked: [one], from: '2026-05-01T00:00:00Z' })),
      );
      time.now = new Date(NOW.getTime() + 5000);
      expect(await send(app.origin, { certificate: one })).to.equal(
        '1012 The certificate gives no access: it is on the revocation list of its issuer since 2026-01-01T00:00:00Z.',
      );
      expect(await send(app.origin, { certificate: good })).to.equal('ok');
      time.now = new Date('2027-01-01T00:00:00Z');
      expect(await send(app.origin, { certificate: good })).to.match(/^139180 /);
      time.now = NOW;
    });
  });

  describe('tls and signatures together', () => {
    let app: TestApp;
    before(async () => {
      app = await start({ AUTH_METHODS: 'tls,wss', ...files });
      await register(app, 'God', good);
      await register(app, 'Et andet system', other);
    });
    after(() => app.stop());
    const signed = ({ x509, key }: TestCertificate) =>
      signedAt(NOW, MESSAGE, { privateKey: createPrivateKey(key), certificate: x509 });

    it('refuse a connection of one system with a signature of another: 1100, which does not use the message up', async () => {
      const xml = signed(other);
      expect(await send(app.origin, { certificate: good, xml })).to.equal(
        '1100 The certificate of the connection belongs to the system God, and the signature of the message to Et andet system: they must be one system.',
      );
      expect(await send(app.origin, { certificate: other, xml })).to.equal('ok');
      expect(await send(app.origin, { certificate: other, xml })).to.match(/^139173 /);
      expect(await send(app.origin, { certificate: good, xml })).to.match(/^1100 /);
    });

    it('take a signature without a certificate of the connection, and refuse a bad certificate with a good signature', async () => {
      expect(await send(app.origin, { xml: signed(good) })).to.equal('ok');
      const unknown = await certificate('Ukendt', { issuer: root });
      expect(await send(app.origin, { certificate: unknown, xml: signed(good) })).to.match(/^1012 /);
    });
  });

  describe('proxy', () => {
    let app: TestApp;
    const header = () => ({ 'client-cert': `:${good.x509.raw.toString('base64')}:` });
    afterEach(() => app.stop());

    it('takes the certificate that it hands over, and nothing from elsewhere', async () => {
      app = await start({ AUTH_METHODS: 'proxy', CERT_PROXY: '127.0.0.1', CERT_ROOTS: files.CERT_ROOTS });
      await register(app, 'God', good);
      expect(await send(app.origin, { headers: header() })).to.equal('ok');
      expect(await send(app.origin)).to.match(/^1101 /);
      const unknown = { 'client-cert': `:${other.x509.raw.toString('base64')}:` };
      expect(await send(app.origin, { headers: unknown })).to.match(/^1012 /);
      expect(await send(app.origin, { headers: { 'client-cert': 'rubbish' } })).to.match(/^139181 /);
    });

    it('refuses the header from an address that is no proxy: 139181', async () => {
      app = await start({ AUTH_METHODS: 'proxy', CERT_PROXY: '10.1.2.3', CERT_ROOTS: files.CERT_ROOTS });
      await register(app, 'God', good);
      const refused = await send(app.origin, { headers: header() });
      expect(refused).to.match(/^139181 .* does not come from a proxy/);
      // A sender who has only the certificate is told nothing of it: it gets the same answer as for
      // one that nobody registered.
      const unknown = { 'client-cert': `:${other.x509.raw.toString('base64')}:` };
      expect(await send(app.origin, { headers: unknown })).to.equal(refused);
    });

    it('does not take the certificate of the proxy for that of the caller', async () => {
      app = await start({ AUTH_METHODS: 'tls,proxy', CERT_PROXY: '127.0.0.1', ...files });
      await register(app, 'Proxy', good);
      expect(await send(app.origin, { certificate: good })).to.match(/^1101 /);
    });
  });

  describe('the sandbox', () => {
    it('lets its own throw-away certificates in, by TLS with its own server certificate', async () => {
      const DATA_DIR = folder();
      const first = await startApp({ env: { DATA_DIR } });
      await first.stop();
      const file = (name: string) => join(DATA_DIR, 'certificates', name);
      const env = { TLS_CERT: file('localhost.pem'), TLS_KEY: file('localhost.key.pem') };
      const app = await startApp({ env: { DATA_DIR, AUTH_METHODS: 'tls', ...env } });
      try {
        const name = fileName('Fagsystem Odense');
        const [cert, key] = [`${name}.pem`, `${name}.key.pem`].map((one) => readFileSync(file(one), 'utf8'));
        const certificate = { cert: cert ?? '', key: key ?? '' };
        const xml = asOrganisation(sampleOf('IsValidJobannonce', new Date()), 8, '461');
        expect(await send(app.origin, { certificate, xml })).to.equal('ok');
        expect(await send(app.origin, { xml })).to.match(/^1101 /);
      } finally {
        await app.stop();
      }
    });

    it('takes headers at their word, but no certificate that is refused', async () => {
      const app = await start({ AUTH_METHODS: 'headers,tls', ...files });
      try {
        expect(await send(app.origin)).to.equal('ok');
        expect(await send(app.origin, { certificate: other })).to.match(/^1012 /);
      } finally {
        await app.stop();
      }
    });
  });
});
