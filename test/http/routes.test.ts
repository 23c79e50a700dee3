import { expect } from 'chai';
import type { Gateway } from '../../src/http/gateway.js';
import { createLoad } from '../../src/http/admission/load.js';
import {
  ask,
  dataOf,
  echoGateway,
  kodeOf,
  loadLimits,
  PATH,
  post,
  type Running,
  start,
  Wire,
} from './harness.js';

const get = (target: string, method = 'GET') => `${method} ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

describe('http: routes and refusals', () => {
  let server: Running;
  beforeEach(async () => {
    server = await start();
  });
  afterEach(() => server.close());

  it('hands a message to the gateway as it came', async () => {
    const request = post('<a>æ</a>', { soapaction: '"http://x#Op"', 'x-two': 'a' });
    const target = Buffer.from(request.toString('latin1').replace(PATH, `${PATH}?a=1&b=%26`), 'latin1');
    const answer = await ask(server.port, target);
    const [seen] = server.gateway.seen;
    expect(answer.status).to.equal(200);
    expect(Buffer.from(answer.body, 'latin1').toString()).to.equal('<a>æ</a>');
    expect(seen?.method).to.equal('POST');
    expect(seen?.path).to.equal(PATH);
    expect([...(seen?.query ?? [])]).to.deep.equal([
      ['a', '1'],
      ['b', '&'],
    ]);
    expect(seen?.headers.soapaction).to.equal('"http://x#Op"');
    expect(seen?.logId).to.match(GUID);
    expect(answer.headers.get('servicerequestlogreferenceidentifier')).to.equal(seen?.logId);
  });

  it('answers HTTP/1.0 without a Host, a length or a type as it is in HTTP/1.1', async () => {
    const type = 'Content-Type: text/xml\r\n';
    for (const [lines, body, status] of [
      [`${type}Content-Length: 4\r\n`, '<a/>', 200],
      [type, '', 200],
      ['Content-Length: 4\r\n', '<a/>', 415],
      ['Content-Type:\r\nContent-Length: 4\r\n', '<a/>', 415],
      [`SOAPAction:\r\nContent-Encoding:\r\n${type}Content-Length: 4\r\n`, '<a/>', 200],
    ] as const) {
      const answer = await ask(server.port, `POST ${PATH} HTTP/1.0\r\n${lines}\r\n${body}`);
      expect(answer.status, lines).to.equal(status);
      if (status === 200) expect(answer.body).to.equal(body);
    }
    expect(server.gateway.seen[0]?.origin).to.equal(`http://127.0.0.1:${server.port}`);
  });

  it('hands on every field as one text', async () => {
    const fields = { 'set-cookie': 'a=1\r\nset-cookie: b=2', 'x-a': '1\r\nX-A: 2' };
    await ask(server.port, post('<a/>', fields));
    expect(server.gateway.seen[0]?.headers).to.include({ 'set-cookie': 'a=1,b=2', 'x-a': '1, 2' });
    expect(server.gateway.seen[0]?.headers['content-type']).to.equal('text/xml');
  });

  it('takes a message that comes in several pieces as it takes one', async () => {
    const wire = await Wire.open(server.port);
    const head = 'Host: localhost\r\nContent-Type: text/xml\r\nContent-Length: 4\r\nExpect: 100-continue';
    await wire.send(`POST ${PATH} HTTP/1.1\r\n${head}\r\n\r\n<a`).answers(1);
    await wire.send('/>').answers(2);
    const answers = await wire.send(post('<b/>')).send(post('<c/>')).answers(4);
    expect(answers.map(({ body }) => body)).to.deep.equal(['', '<a/>', '<b/>', '<c/>']);
    wire.close();
  });

  for (const type of [
    'text/xml; charset=utf-8',
    'TEXT/XML;Charset="UTF-8"',
    'text/xml;',
    ' text/xml ',
    'text/xml; charset=',
    'application/soap+xml; charset=utf-8; action="http://x/y;z,#Op"',
    'Application/SOAP+XML',
  ]) {
    it(`takes the content type ${JSON.stringify(type)}`, async () => {
      expect((await ask(server.port, post('<a/>', { 'content-type': type }))).body).to.equal('<a/>');
    });
  }

  for (const type of [
    undefined,
    '',
    'text/html',
    'text/xml, text/html',
    'text/xmlish',
    'xml',
    '/',
    'multipart/related; type="text/xml"',
    'application/json',
    '"text/xml"',
  ]) {
    it(`refuses the content type ${JSON.stringify(type)} with 415 and 139131`, async () => {
      const answer = await ask(server.port, post('<a/>', { 'content-type': type }));
      expect([answer.status, kodeOf(answer)]).to.deep.equal([415, 139131]);
      expect(server.gateway.seen).to.be.empty;
    });
  }

  it('says that a content type is missing, and how bytes are sent without MTOM', async () => {
    const told: unknown[] = [];
    const refuse: Gateway['refuse'] = (fault) => {
      told.push(fault.violations[0]?.sentences?.en);
      return { status: 415, headers: {}, body: '' };
    };
    const other = await start({ gateway: { refuse } });
    for (const type of [undefined, '', 'Multipart/Related; type="application/xop+xml"', 'text/html'])
      await ask(other.port, post('<a/>', { 'content-type': type }));
    await other.close();
    const use = 'use text/xml (SOAP 1.1) or application/soap+xml (SOAP 1.2).';
    const multipart = `Content-Type multipart is not read: send no MTOM and no attachments, but bytes as base64 in their element; ${use}`;
    const missing = `Content-Type is missing; ${use}`;
    expect(told).to.deep.equal([missing, missing, multipart, undefined]);
  });

  it('refuses two content types, of which another reader might believe the other one', async () => {
    const request = post('<a/>', { 'content-type': 'text/xml\r\ncontent-type: text/html' });
    const answer = await ask(server.port, request);
    expect([answer.status, kodeOf(answer)]).to.deep.equal([415, 139131]);
    expect(dataOf(answer)).to.deep.equal({ type: 'text/xml, text/html' });
    expect(server.gateway.seen).to.be.empty;
  });

  for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND', 'M-SEARCH']) {
    it(`refuses ${method} with 405, Allow and 139130`, async () => {
      const answer = await ask(server.port, get(PATH, method));
      expect([answer.status, kodeOf(answer)]).to.deep.equal([405, 139130]);
      expect(answer.headers.get('allow')).to.equal('GET, HEAD, POST');
      expect(dataOf(answer)).to.deep.equal({ method: method });
    });
  }

  for (const target of [
    '/',
    '/x',
    `${PATH}/`,
    '/virksomhedsindsats/2/Nej',
    '/virksomhedsindsats/%ZZ',
    '/%',
    '*',
  ]) {
    it(`answers ${target} with 404 and 139136`, async () => {
      const answer = await ask(server.port, get(target, target === '*' ? 'OPTIONS' : 'GET'));
      expect([answer.status, kodeOf(answer), dataOf(answer)]).to.deep.equal([404, 139136, { sti: target }]);
    });
  }

  it('repeats no more than 80 characters of an address', async () => {
    const answer = await ask(server.port, get(`/virksomhedsindsats/${'x'.repeat(5000)}`));
    expect(answer.status).to.equal(404);
    expect((dataOf(answer) as { sti: string }).sti).to.have.length(80);
  });

  it('answers a POST to an unknown service with 404, and reads its body first', async () => {
    const request = post('<a/>').toString().replace('Ekko', 'Nej');
    const answer = await ask(server.port, request);
    expect([answer.status, answer.headers.get('connection')]).to.deep.equal([404, 'keep-alive']);
  });

  it('serves documents to GET, and their head to HEAD', async () => {
    const answer = await ask(server.port, get(`${PATH}?wsdl`));
    expect(answer.body).to.equal(`<wsdl address="http://localhost${PATH}"/>`);
    const response = await fetch(`${server.url}${PATH}?wsdl`, { method: 'HEAD' });
    expect(response.status).to.equal(200);
    expect(Number(response.headers.get('content-length'))).to.be.greaterThan(20);
    expect(await response.text()).to.equal('');
  });

  for (const tags of ['"one"', 'W/"one"', '"other", "one"', '*'])
    it(`sends a document only once to who names its tag (${tags})`, async () => {
      const headers = { etag: '"one"' };
      const tagged = await start({
        gateway: { document: () => ({ status: 200, headers, body: '<wsdl/>' }) },
      });
      const asked = `GET ${PATH}?wsdl HTTP/1.1\r\nHost: localhost\r\n`;
      const known = await ask(tagged.port, `${asked}If-None-Match: ${tags}\r\n\r\n`);
      expect([known.status, known.headers.get('etag'), known.body]).to.deep.equal([304, '"one"', '']);
      expect(known.headers.has('content-length')).to.equal(false);
      const other = await ask(tagged.port, `${asked}If-None-Match: "two"\r\n\r\n`);
      expect([other.status, other.body]).to.deep.equal([200, '<wsdl/>']);
      await tagged.close();
    });

  it('answers a GET that asks for no document with 404', async () => {
    expect((await ask(server.port, get(`${PATH}?what`))).status).to.equal(404);
  });

  it('understands a target in absolute form', async () => {
    const answer = await ask(server.port, get(`http://localhost${PATH}?wsdl`));
    expect(answer.status).to.equal(200);
  });

  it('tells neither its make nor lets answers be cached or guessed at', async () => {
    const { headers } = await ask(server.port, post('<a/>'));
    expect(headers.has('server')).to.be.false;
    expect(headers.has('x-powered-by')).to.be.false;
    expect(headers.get('x-content-type-options')).to.equal('nosniff');
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(Date.parse(headers.get('date') ?? '')).to.be.closeTo(Date.now(), 60_000);
  });

  it('writes one line a request, with its outcome and without its body', async () => {
    const answer = await ask(server.port, post('<hemmelig/>'));
    const line = await server.logged('request');
    expect(line).to.include({ level: 'info', method: 'POST', path: PATH, operation: 'Ekko', status: 200 });
    expect(line.bytes).to.equal(11);
    expect(line.ms).to.be.a('number');
    expect(line.logId).to.equal(answer.headers.get('servicerequestlogreferenceidentifier'));
    expect(JSON.stringify(server.lines)).not.to.contain('hemmelig');
  });

  it('writes the code of a fault into the line', async () => {
    await ask(server.port, post('<a/>', { 'content-type': 'text/html' }));
    expect(await server.logged('request')).to.include({ status: 415, kode: 139131 });
  });

  it('writes no address where nothing lives: a person may stand in it, or a line of a log', async () => {
    for (const path of [
      '/virksomhedsindsats/2/Vibeke.Hemmeligsen',
      `${PATH}/Vibeke`,
      '/%0a{"level":"fatal"}"\\u000a',
    ]) {
      await ask(server.port, get(path));
      expect((await server.logged('request')).path).to.equal('other');
    }
    expect(server.lines).to.have.length(3);
    expect(JSON.stringify(server.lines)).not.to.match(/Vibeke|fatal/);
  });
});

describe('http: a gateway that breaks its promise', () => {
  const boom = () => Promise.reject(new Error('secret inside'));
  const refuse = () => {
    throw new Error('secret inside');
  };

  for (const [name, gateway] of [
    ['throws', { answer: boom }],
    ['cannot even refuse', { answer: boom, refuse, knows: () => true, isRetired: () => false }],
    [
      'answers a header that is none',
      { answer: () => Promise.resolve({ status: 200, headers: { 'x-a': 'a\r\nb: c' }, body: 'x' }) },
    ],
  ] as const) {
    it(`that ${name}: 500 with fixed words, a line in the log, and the process lives`, async () => {
      const server = await start({ gateway });
      try {
        const answer = await ask(server.port, post('<a/>'));
        expect(answer.status).to.equal(500);
        expect(answer.body).to.match(/^Intern fejl \/ Internal error\. Service\w+: [0-9a-f-]{36}\n$/);
        expect(answer.body).to.contain(answer.headers.get('servicerequestlogreferenceidentifier'));
        const error = server.lines.find((line) => line.level === 'error');
        expect(JSON.stringify(error?.err)).to.contain('stack');
        expect(answer.body).to.contain(error?.logId);
        expect((await ask(server.port, get(`${PATH}?wsdl`))).status).to.equal(200);
      } finally {
        await server.close();
      }
    });
  }

  it('refuses while refuse() itself throws', async () => {
    const server = await start({ gateway: { refuse } });
    try {
      expect((await ask(server.port, get('/x'))).status).to.equal(500);
    } finally {
      await server.close();
    }
  });

  it('says where it cannot listen', async () => {
    const server = await start();
    const { createHttpServer } = await import('../../src/http/server.js');
    const { createMetrics } = await import('../../src/metrics/metrics.js');
    const { createLogger } = await import('../../src/log/log.js');
    const { defaultLimits } = await import('../../src/config/config.js');
    const second = createHttpServer({
      gateway: echoGateway(),
      limits: defaultLimits,
      load: createLoad(loadLimits),
      log: createLogger('silent', new Set()),
      strangers: createLogger('silent', new Set()),
      metrics: createMetrics({ services: [], version: '0', pool: () => ({ used: 0, free: 0, pending: 0 }) }),
      metricsHere: false,
      readiness: () => Promise.resolve(undefined),
      trustProxy: [],
      stopGraceMs: 0,
    });
    const error: unknown = await second.listen('127.0.0.1', server.port).catch((reason: unknown) => reason);
    expect(String(error)).to.contain(`127.0.0.1 port ${server.port}`);
    await second.close();
    await server.close();
  });
});
