import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { XmlElement } from '../../src/xml/tree/tree.js';
import { listening } from '../support/listening.js';
import { parseText } from '../xml/support.js';
import { kit } from './typed.js';

const JOB = 'http://service.bm.dk/JobannonceService/2024/12/06/';
const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
const envelope = (body: string) =>
  `<s:Envelope xmlns:s="${SOAP}" xmlns:j="${JOB}"><s:Body>${body}</s:Body></s:Envelope>`;

const REQUESTS = [
  envelope('<j:CreateJobannonceRequest><j:Frist>2026-12-11</j:Frist></j:CreateJobannonceRequest>'),
  envelope(
    '<j:GetJobannonceRequest><j:JobannonceIdentifier>00000000-0000-4000-8000-000000000001</j:JobannonceIdentifier></j:GetJobannonceRequest>',
  ),
];
const answerWith = (id: string, frist: string) => [
  envelope(
    `<j:CreateJobannonceResponse><j:JobannonceIdentifier>${id}</j:JobannonceIdentifier></j:CreateJobannonceResponse>`,
  ),
  envelope(`<j:GetJobannonceResponse><j:Frist>${frist}</j:Frist></j:GetJobannonceResponse>`),
];
const RECORDED = answerWith('00000000-0000-4000-8000-000000000001', '2026-12-11');
const NOW_ID = 'abababab-0000-4000-8000-000000000099';

/** A week after the day of the fixtures. */
const clock = () => new Date('2026-12-01T15:00:00+01:00');

/** The texts below a node that are not white space alone. */
const textsIn = (node: XmlElement | string): readonly string[] =>
  typeof node !== 'string' ? node.nodes.flatMap(textsIn) : node.trim() === '' ? [] : [node];

describe('jobnet-kit replay', () => {
  let folder: string;
  let stop: () => Promise<void>;
  let at: string;
  /** What the address answers to services, one after the other, and what it was sent. */
  let answers: string[];
  let sent: { readonly path: string; readonly body: string; readonly clock?: string }[];
  let hasClock: boolean;
  let autoApprove: boolean;
  let status: number;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'replay-'));
    [hasClock, autoApprove] = [false, false];
    status = 200;
    sent = [];
    answers = answerWith(NOW_ID, '2026-12-18');
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      void request.toArray().then((chunks) => {
        if (path.startsWith('/sandbox/') && request.method === 'GET')
          return response
            .writeHead(hasClock ? 405 : 404, { 'Content-Type': 'application/json', Allow: 'POST' })
            .end(JSON.stringify({ error: 'use POST', autoApprove }));
        const stated = request.headers['sandbox-clock'];
        const body = Buffer.concat(chunks as Buffer[]).toString();
        sent.push({ path, body, ...(typeof stated === 'string' && { clock: stated }) });
        if (path.startsWith('/sandbox/')) return response.writeHead(204).end();
        return response
          .writeHead(status, { 'Content-Type': 'text/xml; charset=utf-8' })
          .end(answers.shift() ?? '');
      });
    });
    ({ origin: at, stop } = await listening(server));
  });
  afterEach(async () => {
    await stop();
    rmSync(folder, { recursive: true });
  });

  function fixture(name: string, front = 'status: 200', requests = REQUESTS, recorded = RECORDED): void {
    const place = join(folder, 'JobannonceService.v2/CreateJobannonce', name);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'about.md'), `---\n${front}\n---\n\n# Shows ${name}\n\nA text.\n`);
    for (const [index, text] of requests.entries())
      writeFileSync(join(place, `${index + 1}.request.xml`), text);
    for (const [index, text] of recorded.entries())
      writeFileSync(join(place, `${index + 1}.response.xml`), text);
  }
  const replay = (...options: readonly string[]) =>
    kit(['replay', folder, '--at', at, ...options], { clock });

  it('moves the times, carries ids from answers to requests, and finds no difference', async () => {
    fixture('ad');
    const { code, stdout, stderr } = await replay();
    expect([code, stderr]).to.deep.equal([0, '']);
    expect(stdout).to.match(/^1 as recorded, 0 different, 0 not played, in \d/);
    expect(sent.map(({ path }) => path)).to.deep.equal(
      Array(2).fill('/virksomhedsindsats/2/JobannonceService'),
    );
    expect(sent[0]?.body).to.include('<j:Frist>2026-12-18</j:Frist>');
    expect(sent[1]?.body).to.include(NOW_ID).and.not.include('000000000001');
  });

  it('shows the path, what was expected and what came, and goes no further', async () => {
    fixture('ad');
    fixture('other');
    answers = [...answerWith(NOW_ID, '2026-12-19'), ...answerWith(NOW_ID, '2026-12-18')];
    const { code, stdout } = await replay();
    expect(code).to.equal(1);
    expect(stdout.split('\n').slice(0, -1)).to.deep.equal([
      'DIFFERENT  JobannonceService.v2/CreateJobannonce/ad, request 2 of 2: Shows ad',
      '    /Envelope/Body/GetJobannonceResponse/Frist',
      '      expected: 2026-12-18',
      '      got:      2026-12-19',
    ]);
    expect(stdout).to.include('1 as recorded, 1 different, 0 not played');
  });

  it('tells of a status and of a body that is no XML', async () => {
    fixture('ad');
    status = 503;
    answers = ['<html>Nede'];
    const { stdout } = await replay();
    expect(stdout).to.include('    HTTP status\n      expected: 200\n      got:      503');
    expect(stdout).to.match(/ {4}body\n.*\n {6}got: {6}<html>Nede/);
  });

  it('plays what happens later with the clock for testers, and without one counts it apart', async () => {
    fixture('later', 'status: 200\n2.at: 2026-11-26T09:00:00+01:00');
    const { code, stdout } = await replay();
    expect([code, sent]).to.deep.equal([0, []]);
    expect(stdout).to.include(
      'NOT PLAYED  1: request 2 happens at another time, and the gateway has no clock for testers',
    );
    hasClock = true;
    expect((await replay()).stdout).to.include('1 as recorded');
    expect(sent.map((one) => one.clock)).to.deep.equal([
      '2026-12-01T10:00:00+01:00',
      '2026-12-03T09:00:00+01:00',
    ]);
    expect((await replay('--no-clock')).stdout).to.include('0 as recorded, 0 different, 1 not played');
  });

  it('plays a recording at its own time of day, and without a clock as if it had no time between', async () => {
    const moments = ['recorded', '1.at', '2.at'].map(
      (key, index) => `${key}: 2026-11-24T14:${index === 2 ? '20' : '00'}:05.123+01:00`,
    );
    fixture('recorded', ['status: 200', ...moments].join('\n'));
    expect((await replay()).stdout).to.include('1 as recorded, 0 different, 0 not played');
    hasClock = true;
    answers = answerWith(NOW_ID, '2026-12-18');
    expect((await replay()).stdout).to.include('1 as recorded');
    expect(sent.map((one) => one.clock)).to.deep.equal([
      ...[undefined, undefined, '2026-12-01T14:00:05.123+01:00', '2026-12-01T14:20:05.123+01:00'],
    ]);
  });

  it('says that the sandbox approves ads by itself, which fixtures do not expect', async () => {
    fixture('ad');
    [hasClock, autoApprove] = [true, true];
    expect((await replay()).stderr).to.include('start it with AUTO_APPROVE=false');
  });

  it('counts apart what needs data or certificates', async () => {
    fixture('needs', 'status: 200\nneeds: v1-ads');
    fixture('proof', 'status: 200\nway-in: signature STAR');
    const { code, stdout } = await replay();
    expect(code).to.equal(0);
    expect(stdout).to.include('NOT PLAYED  1: it needs v1-ads');
    expect(stdout).to.include('there are no certificates (--certificates)');
    expect((await replay('--has', 'v1-ads')).stdout).to.include('1 as recorded, 0 different, 1 not played');
  });

  it('asks the sandbox for clean tables of the organisations, before and after', async () => {
    const header =
      '<a:ActiveOrganisationHeader xmlns:a="urn:a"><a:OrganisationTypeIdentifier>10</a:OrganisationTypeIdentifier><a:OrganisationCode>97007659</a:OrganisationCode></a:ActiveOrganisationHeader>';
    fixture(
      'ad',
      'status: 200',
      [REQUESTS[0]!.replace('<s:Body>', `<s:Header>${header}</s:Header><s:Body>`)],
      [RECORDED[0]!],
    );
    expect((await replay('--reset')).code).to.equal(0);
    expect(sent.map(({ path }) => path)).to.deep.equal([
      '/sandbox/reset',
      '/virksomhedsindsats/2/JobannonceService',
      '/sandbox/reset',
    ]);
    expect(JSON.parse(sent[0]?.body ?? '')).to.deep.equal({ organisations: ['10/97007659'] });
    [sent, answers] = [[], [...RECORDED]];
    expect((await replay('--reset', 'all')).code).to.equal(0);
    expect(JSON.parse(sent[0]?.body ?? '')).to.deep.equal({ all: true });
  });

  it('writes JUnit XML and TAP for other programs', async () => {
    fixture('ad');
    fixture('other');
    fixture('needs', 'status: 200\nneeds: v1-ads');
    answers = [...answerWith(NOW_ID, '<'.replace('<', '&lt;"&amp;')), ...answerWith(NOW_ID, '2026-12-18')];
    const file = join(folder, 'replay.xml');
    const { code, stdout } = await replay('--tap', '--junit', file);
    expect(code).to.equal(1);
    expect(stdout.split('\n')).to.deep.equal([
      'TAP version 14',
      '1..3',
      'not ok 1 - JobannonceService.v2/CreateJobannonce/ad',
      '  ---',
      '  request: 2',
      '  differences: |',
      '    /Envelope/Body/GetJobannonceResponse/Frist',
      '      expected: 2026-12-18',
      '      got:      <"&',
      '  ...',
      'ok 2 - JobannonceService.v2/CreateJobannonce/needs # SKIP it needs v1-ads, which no request brings about (--has v1-ads)',
      'ok 3 - JobannonceService.v2/CreateJobannonce/other',
    ]);
    const { root } = parseText(readFileSync(file, 'utf8'));
    expect(root.attributes.map(({ local, value }) => `${local} ${value}`).slice(0, 5)).to.deep.equal([
      'name jobnet-kit replay',
      'tests 3',
      'failures 1',
      'errors 0',
      'skipped 1',
    ]);
  });

  it('cuts a long value between two characters, so that XML can carry what it shows', async () => {
    fixture('ad');
    answers = answerWith(NOW_ID, `x${'😀'.repeat(200)}`);
    const file = join(folder, 'replay.xml');
    const { code, stderr } = await replay('--junit', file);
    expect([code, stderr]).to.deep.equal([1, '']);
    const [failure] = parseText(readFileSync(file, 'utf8')).root.nodes.flatMap(textsIn);
    expect(failure).to.include(`got:      x${'😀'.repeat(149)}… (401 characters)`);
  });

  it('ends with 2 for what cannot be, and says what it must be', async () => {
    fixture('ad');
    for (const [args, sentence] of [
      [['replay', folder, '--at', 'localhost'], '--at is "localhost", but must be as http://127.0.0.1:8080.'],
      [
        ['replay', join(folder, 'none'), '--at', at],
        'none has no fixture: no folder with an about.md in it.',
      ],
      [['replay', folder, '--at', at, '--only', 'xyz'], 'None of the 1 fixtures in'],
      [['replay', folder, '--at', at, '--jobs', '0'], 'must be a whole number from 1 to 64.'],
      [['replay', folder, '--at', at, '--certificates', join(folder, 'no')], 'there is no such folder.'],
    ] as const) {
      const { code, stderr } = await kit(args, { clock });
      expect([code, stderr.includes(sentence)], stderr).to.deep.equal([2, true]);
    }
    fixture('broken', 'status: 200\nfoo: 1');
    expect((await replay()).stderr).to.match(/broken: about\.md: unknown key foo; the keys are status,/);
    expect(sent).to.deep.equal([]);
  });

  it('ends with 3 when nobody is at the address', async () => {
    fixture('ad');
    const { port } = new URL(at);
    await stop();
    const { code, stderr } = await replay();
    expect([code, stderr]).to.deep.equal([3, `http://127.0.0.1:${port}/ does not answer: ECONNREFUSED.`]);
  });
});
