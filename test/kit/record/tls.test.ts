import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { TLSSocket } from 'node:tls';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { certificate, type TestCertificate } from '../../support/certificates.js';
import { listening } from '../../support/listening.js';
import { sampleOf } from '../../support/soap-client.js';
import { kit } from '../typed.js';
import { startRecording } from './recording.js';

const PATH = '/virksomhedsindsats/2/JobannonceService';
const NOW = new Date('2027-03-01T14:37:05.123+01:00');
const ANSWER =
  '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><CreateJobannonceResponse xmlns="http://service.bm.dk/JobannonceService/2024/12/06/"><JobannonceIdentifier>7c1d2b3a-9e8f-4a6b-8c7d-1234567890ab</JobannonceIdentifier></CreateJobannonceResponse></s:Body></s:Envelope>';

describe('jobnet-kit record before an https address', () => {
  let folder: string;
  let to: string;
  let stop: () => Promise<void>;
  let other: TestCertificate;
  /** Who showed a certificate, by its common name. */
  let callers: (string | undefined)[];
  const file = (name: string) => join(folder, name);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'record-tls-'));
    const ca = await certificate('Prøve-CA', { isCa: true });
    const server = await certificate('localhost', { issuer: ca });
    const caller = await certificate('Fagsystemet', { issuer: ca });
    other = await certificate('En anden');
    for (const [name, text] of Object.entries({
      ...{ 'ca.pem': ca.cert, 'caller.pem': caller.cert, 'caller.key.pem': caller.key },
      ...{ 'other.key.pem': other.key, 'broken.pem': 'no PEM' },
      'broken-inside.pem': ca.cert.replace(/\n.{20}/, '\nAAAAAAAAAAAAAAAAAAAA'),
    }))
      writeFileSync(file(name), text);
    const options = { ca: ca.cert, cert: server.cert, key: server.key, requestCert: true };
    const gateway = createServer({ ...options, rejectUnauthorized: false }, (request, response) => {
      const { socket } = request;
      const shown = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
      callers.push(/^CN=(.*)$/m.exec(shown?.subject ?? '')?.[1]);
      request.resume().on('end', () => {
        response.writeHead(200, { 'Content-Type': 'text/xml; charset=utf-8' }).end(ANSWER);
      });
    });
    const at = await listening(gateway);
    to = at.origin.replace(/^http:\/\/127\.0\.0\.1/, 'https://localhost');
    stop = at.stop;
  });
  beforeEach(() => {
    callers = [];
  });
  after(async () => {
    await stop();
    rmSync(folder, { recursive: true });
  });

  const options = (...own: readonly string[]) => ['--to', to, '--out', file('out'), '--name', 'mine', ...own];
  async function recorded(...own: readonly string[]) {
    const proxy = await startRecording(options(...own), () => NOW);
    const body = sampleOf('CreateJobannonce', NOW);
    const headers = { 'Content-Type': 'text/xml; charset=utf-8' };
    const { status } = await fetch(proxy.origin + PATH, { method: 'POST', body, headers });
    const { code } = await proxy.ended();
    return [status, code, callers];
  }
  const CERTIFICATE = ['--certificate', 'caller.pem', '--key', 'caller.key.pem'] as const;
  const placed = (own: readonly string[]) => own.map((one) => (one.endsWith('.pem') ? file(one) : one));

  it('trusts the authority of --ca, and shows no certificate', async () => {
    expect(await recorded(...placed(['--ca', 'ca.pem']))).to.deep.equal([200, 0, [undefined]]);
    expect(readdirSync(file('out/JobannonceService.v2/CreateJobannonce'))).to.deep.equal(['mine']);
  });

  it('shows the certificate that it is given', async () => {
    const own = placed(['--ca', 'ca.pem', ...CERTIFICATE]);
    expect(await recorded(...own)).to.deep.equal([200, 0, ['Fagsystemet']]);
  });

  it('answers 502 where the authority is not known', async () => {
    expect(await recorded()).to.deep.equal([502, 1, []]);
  });

  for (const [own, sentence] of [
    [['--ca', 'broken.pem'], 'broken.pem holds no readable certificate in PEM'],
    [['--ca', 'broken-inside.pem'], 'broken-inside.pem holds no readable certificate in PEM'],
    [['--ca', 'none.pem'], 'none.pem cannot be read: there is no such file.'],
    [['--certificate', 'caller.pem'], '--certificate and --key belong together'],
    [['--certificate', 'broken.pem', '--key', 'caller.key.pem'], 'broken.pem holds no readable certificate'],
    [
      ['--certificate', 'caller.pem', '--key', 'other.key.pem'],
      'other.key.pem, but must be a certificate and its private key, both in PEM',
    ],
    [['--certificate', 'caller.pem', '--key', 'broken.pem'], 'broken.pem, but must be a certificate and its'],
  ] as const)
    it(`begins with no wrong file: ${own.join(' ')}`, async () => {
      const { code, stderr } = await kit(['record', ...options(...placed(own)), '--out', file('no-out')]);
      expect([code, stderr.includes(sentence)], stderr).to.deep.equal([2, true]);
      expect(readdirSync(folder)).to.not.include('no-out');
    });
});
