import { expect } from 'chai';
import { ask, dataOf, kodeOf, PATH, post, start, type Overrides, type Running, Wire } from '../harness.js';

const LIMITS = { bodyBytes: 5000, bodyBytesWithLogo: 10_000 };
const MIB = 1024 * 1024;

/** A head that promises a body; the test decides what follows. */
const promise = (fields: string, method = 'POST') =>
  `${method} ${PATH} HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\n${fields}\r\n\r\n`;
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
const CHUNKED = 'Transfer-Encoding: chunked';

describe('http: the body of a request', () => {
  let server: Running;
  let wire: Wire;
  const begin = async (overrides: Overrides = {}) => {
    server = await start({ ...overrides, limits: { ...LIMITS, ...overrides.limits } });
    wire = await Wire.open(server.port);
  };
  afterEach(async () => {
    wire.close();
    await server.close();
  });

  describe('size', () => {
    it('takes a message of exactly the larger limit', async () => {
      await begin();
      const [answer] = await wire.send(post('x'.repeat(10_000))).answers(1);
      expect([answer?.status, answer?.body.length]).to.deep.equal([200, 10_000]);
    });

    it('refuses one byte more by its Content-Length, before the first byte of it', async () => {
      await begin();
      const [answer] = await wire.send(promise('Content-Length: 10001')).answers(1);
      expect([answer?.status, kodeOf(answer!)]).to.deep.equal([413, 139132]);
      expect(dataOf(answer!)).to.deep.equal({ limit: 10_000 });
      expect(server.gateway.seen).to.be.empty;
    });

    it('refuses one byte more while counting, when the length was not told', async () => {
      await begin();
      const body = `${chunk('x'.repeat(10_000))}${chunk('x')}0\r\n\r\n`;
      const [answer] = await wire.send(promise(CHUNKED) + body).answers(1);
      expect([answer?.status, kodeOf(answer!)]).to.deep.equal([413, 139132]);
    });

    it('takes a chunked message', async () => {
      await begin();
      const [answer] = await wire.send(`${promise(CHUNKED)}${chunk('<a')}${chunk('/>')}0\r\n\r\n`).answers(1);
      expect(answer?.body).to.equal('<a/>');
    });

    it('hands on a message without a byte', async () => {
      await begin();
      const [answer] = await wire.send(post('')).answers(1);
      expect([answer?.status, server.gateway.seen[0]?.body.length]).to.deep.equal([200, 0]);
    });
  });

  it('is cut off when it began first and all that are not whole are too much together', async () => {
    await begin({ load: { inAll: 6000 } });
    const begun = (sent: string) => promise('Content-Length: 10000') + sent;
    wire.send(begun('x'.repeat(5000)));
    const other = await Wire.open(server.port);
    other.send(begun('x'.repeat(5000)));
    // Which of the two is read first is the network's affair: one of them goes.
    const stays = await Promise.race([wire.ended.then(() => other), other.ended.then(() => wire)]);
    const [answer] = await stays.send('x'.repeat(5000)).answers(1);
    expect([answer?.status, answer?.body.length]).to.deep.equal([200, 10_000]);
    other.close();
  });

  describe('connection', () => {
    it('is kept after answers and after small messages that were refused', async () => {
      await begin();
      wire
        .send(post('<a/>'))
        .send(post('<a/>', { 'content-type': 'text/html' }))
        .send(post('<b/>'));
      const answers = await wire.answers(3);
      expect(answers.map(({ status }) => status)).to.deep.equal([200, 415, 200]);
      expect(answers.map(({ headers }) => headers.get('connection'))).to.deep.equal(
        Array(3).fill('keep-alive'),
      );
    });

    it('is kept after a small message to the wrong method', async () => {
      await begin();
      const answers = await wire
        .send(`${promise('Content-Length: 3', 'PUT')}abc`)
        .send(post('<b/>'))
        .answers(2);
      expect(answers.map(({ status }) => status)).to.deep.equal([405, 200]);
    });

    it('does not take the body of a GET for the next request', async () => {
      await begin();
      const inner = `GET ${PATH}?wsdl HTTP/1.1\r\nHost: evil\r\n\r\n`;
      const answers = await wire
        .send(`${promise(`Content-Length: ${inner.length}`, 'GET')}${inner}`)
        .send(post('<b/>'))
        .answers(2);
      expect(answers.map(({ status }) => status)).to.deep.equal([404, 200]);
    });

    it('is closed after a message that was not read to its end', async () => {
      await begin();
      const [answer] = await wire
        .send(promise('Content-Length: 20000000'))
        .send('x'.repeat(70_000))
        .answers(1);
      expect(answer?.status).to.equal(413);
      expect(answer?.headers.get('connection')).to.equal('close');
      wire.socket.end();
      await wire.ended;
    });

    it('is closed even when the caller goes on holding it open in silence', async () => {
      await begin();
      wire.send(promise('Content-Length: 20000000'));
      await wire.ended;
      expect(wire.text).to.match(/^HTTP\/1\.1 413 /);
    });

    it('lets a caller that sends first and listens later read the whole refusal', async () => {
      await begin();
      wire.socket.pause();
      const sent = new Promise<void>((resolve) => {
        wire.send(promise(`Content-Length: ${8 * MIB}`)).socket.write(Buffer.alloc(8 * MIB, 'x'), () => {
          resolve();
        });
      });
      await sent;
      wire.socket.resume();
      const [answer] = await wire.answers(1);
      expect([answer?.status, kodeOf(answer!)]).to.deep.equal([413, 139132]);
      await wire.ended;
    });

    it('that breaks off in a message is no error, only a line that says so', async () => {
      await begin();
      wire.send(promise('Content-Length: 100')).send('<a>');
      wire.socket.end(() => wire.socket.destroy());
      const line = await server.logged('request');
      expect(line).to.include({ level: 'info', aborted: true, bytes: 0 });
      expect(line).not.to.have.property('status');
      expect(server.lines.filter(({ level }) => level !== 'info')).to.be.empty;
      expect((await ask(server.port, post('<a/>'))).status).to.equal(200);
    });
  });

  describe('Expect', () => {
    it('100-continue is answered when the body is wanted', async () => {
      await begin();
      wire.send(promise('Content-Length: 4\r\nExpect: 100-continue'));
      expect((await wire.answers(1))[0]?.status).to.equal(100);
      const [, answer] = await wire.send('<a/>').answers(2);
      expect([answer?.status, answer?.body]).to.deep.equal([200, '<a/>']);
    });

    for (const [what, fields, status, method = 'POST', path = PATH] of [
      ['too large', 'Content-Length: 10001', 413],
      ['packed in a way we do not know', 'Content-Length: 4\r\nContent-Encoding: br', 415],
      ['of another type', 'Content-Length: 4\r\nContent-Type: text/html', 415],
      ['sent by a method that is refused', 'Content-Length: 4', 405, 'PUT'],
      ['in a transfer coding that we do not know', 'Transfer-Encoding: gzip, chunked', 501],
      ['with a Host that is none', 'Content-Length: 4\r\nHost: b', 400],
      ['expected to do wonders', 'Content-Length: 4\r\nExpect: wonders', 417],
      ['too large for what may come to no service', 'Content-Length: 10001', 404, 'POST', '/x'],
      ['of no SOAP, to no service', 'Content-Length: 4\r\nContent-Type: text/html', 404, 'POST', '/x'],
      ['to no service by another method', 'Content-Length: 4', 404, 'PUT', '/x'],
      ['to health', 'Content-Length: 4', 405, 'POST', '/health/live'],
    ] as const) {
      it(`100-continue is not sent for a message that is ${what}`, async () => {
        await begin();
        const head = promise(`${fields}\r\nExpect: 100-continue`, method).replace(PATH, path);
        const [answer] = await wire.send(head).answers(1);
        expect([answer?.status, answer?.headers.get('connection')]).to.deep.equal([status, 'close']);
        await wire.ended;
      });
    }

    for (const [expected, version, told] of [
      ['wonders', '1.1', [417, 139146]],
      ['100-continue, wonders', '1.1', [417, 139146]],
      ['100-continue\r\nExpect: Wonders', '1.1', [417, 139146]],
      ['100-continue=1', '1.1', [417, 139146]],
      [', ', '1.1', [200, NaN]],
      ['wonders', '1.0', [200, NaN]],
      ['100-continue', '1.0', [200, NaN]],
    ] as const)
      it(`${JSON.stringify(expected)} in HTTP/${version} is answered ${told[0]} and nothing before`, async () => {
        await begin();
        const request = post('<a/>', { expect: expected }).toString().replace('HTTP/1.1', `HTTP/${version}`);
        const [answer] = await wire.send(request).answers(1);
        expect([answer?.status, kodeOf(answer!)]).to.deep.equal(told);
      });

    it('100-continue is known in any case and beside empty members', async () => {
      await begin();
      const fields = 'Content-Length: 4\r\nExpect: , 100-CONTINUE';
      expect((await wire.send(promise(fields)).answers(1))[0]?.status).to.equal(100);
      expect((await wire.send('<a/>').answers(2))[1]?.body).to.equal('<a/>');
    });
  });

  describe('time', () => {
    it('runs out for a message that does not come to its end: 408 and 139134', async () => {
      await begin({ limits: { bodyMs: 300 } });
      const [answer] = await wire.send(promise('Content-Length: 100')).send('<a>').answers(1);
      expect([answer?.status, kodeOf(answer!), dataOf(answer!)]).to.deep.equal([
        408,
        139134,
        { seconds: 0.3 },
      ]);
      expect(answer?.headers.get('connection')).to.equal('close');
      await wire.ended;
    });

    it('is not renewed by a byte now and then', async () => {
      await begin({ limits: { bodyMs: 100 } });
      wire.send(promise('Content-Length: 9000'));
      const dribble = setInterval(() => wire.send('x'), 5);
      try {
        expect((await wire.answers(1))[0]?.status).to.equal(408);
      } finally {
        clearInterval(dribble);
      }
    });

    for (const [what, bytes] of [
      ['a head that does not come to its end', `POST ${PATH} HTTP/1.1\r\nHost: local`],
      ['a connection that says nothing', ''],
    ] as const) {
      it(`runs out for ${what}: 408 and closed`, async () => {
        await begin({ limits: { bodyMs: 40 } });
        wire.send(bytes);
        await wire.ended;
        expect(wire.text).to.match(/^HTTP\/1\.1 408 Request Timeout\r\nConnection: close\r\n/);
      });
    }
  });

  describe('that is no HTTP', () => {
    for (const [what, bytes] of [
      ['garbage', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'],
      ['an unknown method of an unknown version', `BREW ${PATH} HTTP/9\r\nHost: localhost\r\n\r\n`],
      ['a method and no more', 'BREW'],
      ['what is no method', `BR\u00c9W ${PATH} HTTP/1.1\r\nHost: localhost\r\n\r\n`],
      ['the beginning of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
      ['a long word', `GET${'x'.repeat(60_000)}`],
      ['no Host', `POST ${PATH} HTTP/1.1\r\nContent-Length: 0\r\n\r\n`],
      ['two lengths', promise('Content-Length: 4\r\nContent-Length: 5')],
      ['a length and chunks', promise(`Content-Length: 4\r\n${CHUNKED}`)],
      ['a length that is none', promise('Content-Length: +4')],
      ['a broken chunk', `${promise(CHUNKED)}zz\r\n<a/>\r\n0\r\n\r\n`],
      ['a line feed in a header', promise('X-A: a\rb')],
    ] as const) {
      it(`(${what}) gets 400 and is closed; the next caller is answered`, async () => {
        await begin();
        wire.send(Buffer.from(bytes, 'latin1'));
        await wire.ended;
        expect(wire.text).to.match(/^HTTP\/1\.1 400 Bad Request\r\n/);
        expect(server.gateway.seen).to.be.empty;
        expect((await ask(server.port, post('<a/>'))).status).to.equal(200);
      });
    }

    it('is logged under the id that the caller got', async () => {
      await begin();
      const [answer] = await wire.send('nonsense\r\n\r\n').answers(1);
      expect(await server.logged('not a request')).to.include({
        logId: answer?.headers.get('servicerequestlogreferenceidentifier'),
        status: 400,
        level: 'info',
      });
    });
  });

  describe('with a flood of headers', () => {
    const fields = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`x-${i}`, '1']));

    it('is taken up to 100 of them', async () => {
      await begin();
      expect((await wire.send(post('<a/>', fields(97))).answers(1))[0]?.status).to.equal(200);
      expect(Object.keys(server.gateway.seen[0]?.headers ?? {})).to.have.length(100);
    });

    for (const count of [98, 150, 1500]) {
      it(`is refused with ${count + 3}`, async () => {
        await begin();
        const [answer] = await wire.send(post('<a/>', fields(count))).answers(1);
        expect([answer?.status, kodeOf(answer!)]).to.deep.equal([431, 139139]);
        expect(server.gateway.seen).to.be.empty;
      });
    }

    it('is refused with 431 when they are more than 16 KiB', async () => {
      await begin();
      wire.send(post('<a/>', { 'x-long': 'a'.repeat(17_000) }));
      await wire.ended;
      expect(wire.text).to.match(/^HTTP\/1\.1 431 /);
    });
  });
});
