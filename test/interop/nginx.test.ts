/**
 * The proxy of docs/security.md, as it stands there: nginx ends TLS and hands over the certificate
 * of the caller.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { jobannonceService } from '../../src/contract/index.js';
import { certificateOf } from '../../src/systems/certificate.js';
import { systemAdministrationOn } from '../../src/systems/administration-store.js';
import { startApp, type TestApp } from '../support/app.js';
import { certificate, type TestCertificate } from '../support/certificates.js';
import { folders } from '../support/folders.js';
import { asOrganisation, sampleOf, valueOf } from '../support/soap-client.js';
import { environment, skipUnlessInstalled } from './tools.js';

const NOW = new Date('2026-06-01T12:00:00Z');
const MESSAGE = asOrganisation(sampleOf('IsValidJobannonce', NOW), 8, '461');

interface Asked extends Omit<RequestOptions, 'headers'> {
  readonly headers?: Readonly<Record<string, string | string[]>>;
}

describe('behind nginx as docs/security.md has it', function () {
  const folder = folders();
  let place: string;
  let app: TestApp;
  let isStarted = false;
  let nginx: ChildProcess | undefined;
  let known: TestCertificate;
  let unknown: TestCertificate;

  before(async function () {
    await skipUnlessInstalled(this, 'nginx', 'nginx -v');
    place = folder();
    const root = await certificate('Rod', { isCa: true });
    known = await certificate('Jobcenter Odense', { issuer: root });
    unknown = await certificate('Et andet system', { issuer: root });
    const own = await certificate('localhost');
    for (const [name, pem] of [
      ['roots.pem', root.cert],
      ['gateway.pem', own.cert],
      ['gateway.key', own.key],
    ] as const)
      writeFileSync(join(place, name), pem);
    const page = readFileSync(join(import.meta.dirname, '../../docs/security.md'), 'utf8');
    const [, settings = ''] = /^with `(AUTH_METHODS=proxy [^`]+)`/m.exec(page) ?? [];
    const env = Object.fromEntries(
      settings.split(' ').map((one): [string, string] => {
        const [name = '', value = ''] = one.split('=');
        return [name, value];
      }),
    );
    app = await startApp({ clock: () => NOW, env: { ...env, CERT_ROOTS: join(place, 'roots.pem') } });
    isStarted = true;
    const remark = { at: new Date('2026-05-01T00:00:00Z'), by: 'test', reason: 'test' };
    const organisations = [{ organisationTypeId: 8, organisationCode: '461' }];
    const ny = { name: 'Jobcenter Odense', organisations, mandates: [], limits: {} };
    await systemAdministrationOn(app.database.knex).add(ny, certificateOf(known.x509), remark);
    nginx = await startNginx(page);
  });
  after(async () => {
    if (nginx) {
      nginx.kill('SIGTERM');
      await once(nginx, 'exit');
    }
    if (isStarted) await app.stop();
  });

  /**
   * Its server block with three places changed: where it listens, its own certificate, and where
   * the gateway is.
   */
  async function startNginx(page: string): Promise<ChildProcess> {
    const [, server = ''] = /^```nginx\n([\s\S]*?)^```$/m.exec(page) ?? [];
    const here = server
      .replace('listen 443 ssl', `listen unix:${place}/nginx.sock ssl`)
      .replaceAll('/etc/nginx/', `${place}/`)
      .replace('http://127.0.0.1:8080', app.origin);
    mkdirSync(join(place, 'temp'));
    const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    writeFileSync(
      join(place, 'nginx.conf'),
      [
        'daemon off; master_process off; error_log stderr notice;',
        `pid ${place}/nginx.pid;`,
        'events {}',
        'http {',
        '  access_log off;',
        ...temp.map((name) => `  ${name}_temp_path ${place}/temp/${name};`),
        `${here}}`,
      ].join('\n'),
    );
    const child = spawn('nginx', ['-e', 'stderr', '-p', place, '-c', 'nginx.conf'], {
      env: environment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    // It says so once its socket is open: from then on connections wait for it.
    await new Promise<void>((resolve, reject) => {
      child.stderr.setEncoding('utf8').on('data', (words: string) => {
        said += words;
        if (said.includes('event method')) resolve();
      });
      child.once('exit', () => {
        reject(new Error(said));
      });
    });
    return child;
  }

  async function ask(path: string, { headers, ...options }: Asked = {}, body?: string) {
    const sent = request({
      socketPath: join(place, 'nginx.sock'),
      path,
      rejectUnauthorized: false,
      ...options,
      headers: { host: 'gateway.example', ...headers },
    });
    sent.end(body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    return { status: answer.statusCode, text: await text(answer) };
  }

  /** @returns `ok`, or the fault's code */
  async function post(options: Asked): Promise<string> {
    const headers = { 'content-type': 'text/xml; charset=utf-8', ...options.headers };
    const answer = await ask(jobannonceService.path, { ...options, method: 'POST', headers }, MESSAGE);
    return valueOf(answer.text, 'ErrorCode') ?? (answer.status === 200 ? 'ok' : String(answer.status));
  }

  it('lets in whoever proves to have a registered certificate, and nobody else', async () => {
    const { cert, key } = known;
    expect(await post({ cert, key })).to.equal('ok');
    expect(await post({ cert: unknown.cert, key: unknown.key })).to.equal('1012');
    expect(await post({})).to.equal('1101');
  });

  it('hands over no certificate that a caller writes into a header itself', async () => {
    const pem = encodeURIComponent(known.cert);
    const rfc = `:${known.x509.raw.toString('base64')}:`;
    for (const headers of [
      { 'X-SSL-Client-Cert': pem },
      { 'x-ssl-client-cert': [pem, pem] },
      { X_SSL_Client_Cert: pem },
      { 'Client-Cert': rfc },
    ])
      expect(await post({ headers }), JSON.stringify(headers).slice(0, 40)).to.equal('1101');
    const { cert, key } = unknown;
    expect(await post({ cert, key, headers: { 'X-SSL-Client-Cert': pem } })).to.equal('1012');
  });

  it('says where it was asked, and not what a caller says of that', async () => {
    const path = `${jobannonceService.path}?wsdl`;
    for (const headers of [
      {},
      { 'X-Forwarded-Host': 'ond.example', 'X-Forwarded-Proto': 'http' },
      { Forwarded: 'host=ond.example;proto=http' },
    ]) {
      const { text: wsdl } = await ask(path, { headers });
      expect(wsdl).to.include(`location="https://gateway.example${jobannonceService.path}"`);
      expect(wsdl).not.to.include('ond.example');
    }
  });

  it('has no metrics, and tells of its health', async () => {
    expect((await fetch(`${app.origin}/metrics`)).status).to.equal(200);
    expect((await ask('/metrics')).status).to.equal(404);
    expect((await ask('/health/ready')).status).to.equal(200);
  });
});
