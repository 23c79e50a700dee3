import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { readFixtures } from '../../../kit/src/fixture/read.js';
import { sampleOf, withValue } from '../../support/soap-client.js';
import { listening } from '../../support/listening.js';
import { kit } from '../typed.js';
import { startRecording } from './recording.js';
import { tracesIn } from './traces.js';

const PATH = '/virksomhedsindsats/2/JobannonceService';
const NOW = new Date('2027-03-01T14:37:05.123+01:00');
const REQUEST = withValue(sampleOf('CreateJobannonce', NOW), 'Efternavn', 'Quistgård');
const ANSWER =
  '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><CreateJobannonceResponse xmlns="http://service.bm.dk/JobannonceService/2024/12/06/"><JobannonceIdentifier>7c1d2b3a-9e8f-4a6b-8c7d-1234567890ab</JobannonceIdentifier></CreateJobannonceResponse></s:Body></s:Envelope>';

type Answer = Parameters<typeof createServer>[1] & object;

describe('jobnet-kit record', () => {
  let out: string;
  let gateway: { readonly origin: string; readonly stop: () => Promise<void> };
  let answer: Answer;
  let seen: { readonly path: string; readonly body: Buffer; readonly head: NodeJS.Dict<string | string[]> }[];

  beforeEach(async () => {
    out = join(mkdtempSync(join(tmpdir(), 'record-')), 'my-recordings');
    seen = [];
    answer = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/xml; charset=utf-8' }).end(ANSWER);
    };
    const server: Server = createServer((request, response) => {
      void request.toArray().then(
        (chunks) => {
          const body = Buffer.concat(chunks as Buffer[]);
          seen.push({ path: request.url ?? '', body, head: request.headers });
          // Its clock would be another than that of the test.
          response.sendDate = false;
          answer(request, response);
        },
        () => undefined,
      );
    });
    gateway = await listening(server);
  });
  afterEach(async () => {
    await gateway.stop();
    rmSync(join(out, '..'), { recursive: true });
  });

  const recording = (...options: readonly string[]) =>
    startRecording(['--to', gateway.origin, '--out', out, '--name', 'mine', ...options], () => NOW);
  const send = (origin: string, body: string | Uint8Array = REQUEST, headers: Record<string, string> = {}) =>
    fetch(origin + PATH, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'text/xml; charset=utf-8', ...headers },
    });
  const folderOf = () => join(out, 'JobannonceService.v2/CreateJobannonce/mine');

  it('hands every byte on, and writes one conversation in the order of sending', async () => {
    const proxy = await recording();
    const first = await send(proxy.origin, REQUEST, {
      SOAPAction: '"x"',
      Cookie: 'k=hemmelig',
      'X-Own': '7',
    });
    expect([first.status, await first.text()]).to.deep.equal([200, ANSWER]);
    await send(proxy.origin);
    expect(seen.map(({ path, body }) => [path, body.toString()])).to.deep.equal([
      [PATH, REQUEST],
      [PATH, REQUEST],
    ]);
    expect([seen[0]?.head.host, seen[0]?.head['x-own'], seen[0]?.head.cookie]).to.deep.equal([
      new URL(gateway.origin).host,
      '7',
      'k=hemmelig',
    ]);
    const { code, stdout } = await proxy.ended();
    expect(code, stdout).to.equal(0);
    expect(readdirSync(folderOf()).toSorted()).to.deep.equal([
      ...['1.request.xml', '1.response.xml', '2.request.xml', '2.response.xml', 'about.md'],
    ]);
    const [fixture] = readFixtures(out);
    expect(fixture?.steps.map(({ status, at }) => [status, at?.getTime()])).to.deep.equal([
      [200, NOW.getTime()],
      [200, NOW.getTime()],
    ]);
    expect([fixture?.day, fixture?.recorded?.getTime()]).to.deep.equal(['2027-03-01', NOW.getTime()]);
    const all = readdirSync(folderOf()).map((file) => readFileSync(join(folderOf(), file), 'utf8'));
    expect(tracesIn(all.join('\n'), ['Quistgård', 'hemmelig', '7c1d2b3a-9e8f-4a6b-8c7d-1234567890ab'])).to.be
      .empty;
    expect(fixture?.steps[0]?.headers.SOAPAction).to.equal('"urn:another-action"');
  });

  it('writes a folder for each message with --each, and none over another', async () => {
    for (const names of [
      ['mine-1', 'mine-2'],
      ['mine-1', 'mine-1-2', 'mine-2', 'mine-2-2'],
    ]) {
      const proxy = await recording('--each');
      await send(proxy.origin);
      await send(proxy.origin);
      expect((await proxy.ended()).code).to.equal(0);
      expect(readdirSync(join(folderOf(), '..')).toSorted()).to.deep.equal(names);
    }
    expect(readdirSync(out)).to.deep.equal(['JobannonceService.v2']);
  });

  it('reads what is packed, in pieces, and in SOAP 1.2, and hands it on as it is', async () => {
    const soap12 = REQUEST.replace(
      'http://schemas.xmlsoap.org/soap/envelope/',
      'http://www.w3.org/2003/05/soap-envelope',
    );
    answer = (_, response) => {
      response.writeHead(200, {
        'Content-Type': 'application/soap+xml; charset=utf-8',
        'Content-Encoding': 'gzip',
      });
      const bytes = gzipSync(ANSWER);
      response.write(bytes.subarray(0, 10));
      response.end(bytes.subarray(10));
    };
    const proxy = await recording();
    const got = await send(proxy.origin, gzipSync(soap12), {
      'Content-Type': 'application/soap+xml; charset=utf-8',
      'Content-Encoding': 'gzip',
    });
    expect(await got.text()).to.equal(ANSWER);
    expect(seen[0]?.body.equals(gzipSync(soap12))).to.equal(true);
    expect((await proxy.ended()).code).to.equal(0);
    const [fixture] = readFixtures(out);
    expect(fixture?.steps[0]?.headers).to.include({ 'Content-Encoding': 'gzip' });
    expect(fixture?.steps[0]?.headers['Content-Type']).to.match(/^application\/soap\+xml/);
    expect(fixture?.steps[0]?.text.length).to.equal(soap12.length);
  });

  it('has a WSDL name the proxy, whatever the gateway calls itself', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/xml' });
      response.end(
        `<a location="https://gateway.example${PATH}"/><b location="${gateway.origin}${PATH}?xsd=1"/>`,
      );
    };
    const proxy = await recording();
    const wsdl = await (await fetch(`${proxy.origin}${PATH}?wsdl`)).text();
    expect(wsdl).to.equal(
      `<a location="${proxy.origin}${PATH}"/><b location="${proxy.origin}${PATH}?xsd=1"/>`,
    );
    const { code, stdout } = await proxy.ended();
    expect([code, stdout.includes('Nothing was recorded.')]).to.deep.equal([1, true]);
    expect(readdirSync(out)).to.deep.equal([]);
  });

  it('never writes a message that it cannot read, and says so', async () => {
    const proxy = await recording();
    await send(proxy.origin, '<Envelope><Efternavn>Quistgård</Envelope>');
    await send(proxy.origin, '<!DOCTYPE a [<!ENTITY x "Quistgård">]><a>&x;</a>');
    await send(proxy.origin, '<?navn Quistgård?><a/>');
    await send(proxy.origin, REQUEST, { 'Content-Encoding': 'zstd' });
    await send(proxy.origin);
    expect(seen).to.have.length(5);
    const { code, stdout, stderr } = await proxy.ended();
    expect(code).to.equal(1);
    for (const number of [1, 2, 3])
      expect(stdout).to.include(`Request ${number} is left out: its request is no well-formed XML message`);
    expect(stdout).to.include('Request 4 is left out: its request is packed in a way that cannot be read');
    const about = readFileSync(join(folderOf(), 'about.md'), 'utf8');
    expect(about).to.include('Request 3 is left out').and.to.include('Request 4 is left out');
    expect(readdirSync(folderOf())).to.include('request.xml');
    expect(tracesIn(about + stdout + stderr, ['Quistgård'])).to.deep.equal([]);
  });

  it('leaves out what was answered with no XML, cut, or not at all', async () => {
    const answers: Answer[] = [
      (_, response) => response.writeHead(502, { 'Content-Type': 'text/html' }).end('<p>Nede<br>Quistgård'),
      (_, response) => {
        response.writeHead(200, { 'Content-Type': 'text/xml', 'Content-Length': '9999' });
        response.write(ANSWER.slice(0, 40), () => response.destroy());
      },
      (request) => request.socket.destroy(),
    ];
    answer = (request, response) => answers.shift()?.(request, response);
    const proxy = await recording();
    expect((await send(proxy.origin)).status).to.equal(502);
    const cut = await send(proxy.origin)
      .then((one) => one.text())
      .catch(() => 'cut');
    const none = await send(proxy.origin).catch(() => 'cut');
    expect([cut, none]).to.deep.equal(['cut', 'cut']);
    const { code, stdout } = await proxy.ended();
    expect([code, readdirSync(out)]).to.deep.equal([1, []]);
    expect(stdout).to.include('Request 1 is left out: its answer, HTTP 502, is no XML message.');
    expect(stdout).to.match(/Request 2 is left out: the connection was cut before its answer was whole/);
    expect(stdout).to.match(/Request 3 is left out: the connection was cut without an answer/);
  });

  it('ends while a request is under way, and says that it was not answered', async () => {
    const begun = new Promise<void>((resolve) => {
      answer = () => {
        resolve();
      };
    });
    const proxy = await recording();
    const waiting = send(proxy.origin).catch(() => 'cut');
    await begun;
    const { stdout } = await proxy.ended();
    expect(await waiting).to.equal('cut');
    expect(stdout).to.include('Request 1 is left out: the recording was ended before its answer came.');
  });

  it('answers 502 where nobody listens, and hands on a client that goes', async () => {
    const proxy = await recording();
    await gateway.stop();
    const answered = await send(proxy.origin);
    expect(answered.status).to.equal(502);
    expect(await answered.text()).to.include('does not answer (ECONNREFUSED)');
    expect((await proxy.ended()).stdout).to.include('Request 1 is left out: the connection was cut');
  });

  it('takes half a request for none', async () => {
    const proxy = await recording();
    const { port } = new URL(proxy.origin);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(`POST ${PATH} HTTP/1.1\r\nHost: x\r\nContent-Length: 999\r\n\r\n<a>Quistgård`, () => {
          socket.destroy();
          resolve();
        });
      });
    });
    const { stdout } = await proxy.ended();
    expect(existsSync(folderOf())).to.equal(false);
    expect(stdout).to.include('Nothing was recorded.');
  });

  it('says in a sentence what cannot be', async () => {
    for (const [options, sentence] of [
      [['--ca', 'ca.pem'], '--ca is for an https address, but --to is http://'],
      [['--name', '../elsewhere'], '--name is "../elsewhere", but must be letters'],
    ] as const) {
      const { code, stderr } = await kit(['record', '--to', gateway.origin, '--out', out, ...options]);
      expect([code, stderr.includes(sentence)], stderr).to.deep.equal([2, true]);
    }
  });
});
