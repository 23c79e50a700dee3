import { once } from 'node:events';
import { connect } from 'node:net';
import { connect as connectTls, type ConnectionOptions, TLSSocket } from 'node:tls';
import { expect } from 'chai';
import type { Gateway } from '../../src/http/gateway.js';
import { certificate, rsa, type TestCertificate } from '../support/certificates.js';
import { ask, kodeOf, type Overrides, PATH, post, type Running, start, Wire } from './harness.js';

const halfBody = `POST ${PATH} HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\nContent-Length: 4\r\n\r\n<a`;

describe('http: over TLS', () => {
  let own: TestCertificate;
  let callers: TestCertificate;
  let server: Running;
  before(async () => {
    own = await certificate('localhost');
    callers = await certificate('Kommunesystem');
  });
  afterEach(() => server.close());
  const begin = async (overrides: Overrides = {}) => {
    const { cert, key } = own;
    server = await start({ tls: { cert, key }, certificates: { tls: true }, ...overrides });
    return server;
  };
  const withCertificate = (): ConnectionOptions => ({ cert: callers.cert, key: callers.key });
  const seen = () => server.gateway.seen.map(({ certificate }) => certificate);

  describe('the certificate of the caller', () => {
    for (const version of ['TLSv1.2', 'TLSv1.3'] as const)
      it(`is handed on as it came, whoever signed it (${version})`, async () => {
        await begin();
        const options = { ...withCertificate(), minVersion: version, maxVersion: version };
        const answer = await ask(server.port, post('<a/>'), options);
        expect([answer.status, answer.body]).to.deep.equal([200, '<a/>']);
        expect(seen()).to.deep.equal([{ der: callers.x509.raw, via: 'tls' }]);
      });

    it('may be missing: the connection stands, and the gateway says what it thinks of that', async () => {
      await begin();
      expect((await ask(server.port, post('<a/>'), {})).status).to.equal(200);
      expect((await ask(server.port, `GET ${PATH}?wsdl HTTP/1.1\r\nHost: a\r\n\r\n`, {})).status).to.equal(
        200,
      );
      expect((await ask(server.port, 'GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n', {})).status).to.equal(
        200,
      );
      expect(seen()).to.deep.equal([undefined]);
    });

    it('counts for nothing when `tls` is no way in', async () => {
      await begin({ certificates: { tls: false } });
      await ask(server.port, post('<a/>'), withCertificate());
      expect(seen()).to.deep.equal([undefined]);
    });

    it('is known again in a resumed session', async () => {
      await begin();
      const options = {
        ...withCertificate(),
        port: server.port,
        host: '127.0.0.1',
        rejectUnauthorized: false,
      };
      const first = connectTls(options);
      const [session] = (await once(first, 'session')) as [Buffer];
      first.destroy();
      const wire = await Wire.open(server.port, { session });
      expect(wire.socket).to.satisfy((socket: TLSSocket) => socket.isSessionReused());
      await wire.send(post('<a/>')).answers(1);
      wire.close();
      expect(seen()).to.deep.equal([{ der: callers.x509.raw, via: 'tls' }]);
    });
  });

  it('refuses TLS 1.1, plain HTTP and rubbish, logs it, and goes on', async () => {
    await begin();
    const old = connectTls({
      port: server.port,
      host: '127.0.0.1',
      rejectUnauthorized: false,
      minVersion: 'TLSv1.1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    });
    await once(old, 'error');
    for (const bytes of ['GET / HTTP/1.1\r\nHost: a\r\n\r\n', '\0rubbish rubbish rubbish\r\n\r\n']) {
      const wire = await Wire.open(server.port);
      wire.send(bytes);
      await wire.ended;
      expect(wire.text).to.not.contain('HTTP/');
    }
    await server.logged('not a TLS connection');
    expect((await ask(server.port, post('<a/>'), {})).status).to.equal(200);
  });

  it('takes no key exchange without forward secrecy, and others of TLS 1.2', async () => {
    const { cert, key } = await certificate('localhost', { algorithm: rsa(2048) });
    await begin({ tls: { cert, key } });
    const options = (ciphers: string): ConnectionOptions => ({ maxVersion: 'TLSv1.2', ciphers });
    for (const cipher of ['AES128-GCM-SHA256', 'AES256-GCM-SHA384', 'AES128-SHA', 'AES256-SHA256']) {
      const refused = connectTls({
        ...options(cipher),
        port: server.port,
        host: '127.0.0.1',
        rejectUnauthorized: false,
      });
      const [error] = (await once(refused, 'error')) as [NodeJS.ErrnoException];
      // OpenSSL 3.5, of Node 24, names the alert otherwise.
      expect(error.code, cipher).to.match(/^ERR_SSL_(?:SSLV3|SSL\/TLS)_ALERT_HANDSHAKE_FAILURE$/);
    }
    const ephemeral = options('ECDHE-RSA-AES128-GCM-SHA256');
    expect((await ask(server.port, post('<a/>'), ephemeral)).status).to.equal(200);
  });

  it('shakes hands once on a connection', async () => {
    await begin();
    const wire = await Wire.open(server.port, { maxVersion: 'TLSv1.2' });
    const { socket } = wire;
    if (!(socket instanceof TLSSocket)) throw new Error('the connection has no TLS');
    await wire.send(post('<a/>')).answers(1);
    const refused = new Promise<Error | null>((resolve) => {
      socket.once('error', resolve);
      socket.renegotiate({ rejectUnauthorized: false }, resolve);
    });
    expect(await refused).to.be.instanceOf(Error);
  });

  it('cuts a handshake that does not come to its end', async () => {
    await begin({ limits: { bodyMs: 60 } });
    const wire = await Wire.open(server.port);
    wire.send(Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01]));
    await wire.ended;
    expect((await server.logged('TLS handshake turned away')).reason).to.equal('too_slow');
  });

  for (const [who, bytes] of [
    ['says nothing', Buffer.alloc(0)],
    ['has begun a handshake', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01])],
  ] as const)
    it(`waits no longer for a caller that ${who} and leaves`, async () => {
      await begin({ limits: { bodyMs: 600_000 } });
      const wire = await Wire.open(server.port);
      wire.socket.end(bytes);
      await wire.ended;
    });

  it('has the same limits as without', async () => {
    await begin({ limits: { bodyBytes: 5000, bodyBytesWithLogo: 10_000 } });
    const large = await ask(server.port, post('x'.repeat(10_001)), {});
    expect([large.status, kodeOf(large)]).to.deep.equal([413, 139132]);
    const heads = await ask(server.port, post('<a/>', { x: 'y'.repeat(17_000) }), {});
    expect(heads.status).to.equal(431);
    const bad = await ask(server.port, 'BREW / HTTP/9\r\n\r\n', {});
    expect(bad.status).to.equal(400);
    expect((await server.logged('not a request')).status).to.be.a('number');
  });

  it('has the same times as without', async () => {
    await begin({ limits: { bodyMs: 300 } });
    const late = await ask(server.port, halfBody, {});
    expect([late.status, kodeOf(late)]).to.deep.equal([408, 139134]);
    const lateHead = await ask(server.port, 'GET / HTTP/1.1\r\nHo', {});
    expect(lateHead.status).to.equal(408);
  });

  it('tells https in the addresses that it gives out', async () => {
    await begin();
    expect(server.url).to.match(/^https:/);
    const answer = await ask(server.port, `GET ${PATH}?wsdl HTTP/1.1\r\nHost: gateway.example\r\n\r\n`, {});
    expect(answer.body).to.contain(`address="https://gateway.example${PATH}"`);
  });

  describe('stopping', () => {
    it('answers what is in flight, closes the idle and the silent, and takes nothing new', async () => {
      let release: () => void = () => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      let arrive: () => void = () => undefined;
      const arrived = new Promise<void>((resolve) => (arrive = resolve));
      const answer: Gateway['answer'] = async ({ body }) => {
        arrive();
        await released;
        return { status: 200, headers: { 'content-type': 'text/xml' }, body };
      };
      await begin({ gateway: { answer } });
      const open = () => Wire.open(server.port, {});
      const [waiting, sending, idle, silent, raw] = await Promise.all([
        open(),
        open(),
        open(),
        open(),
        Wire.open(server.port),
      ]);
      await idle.send(`GET ${PATH}?wsdl HTTP/1.1\r\nHost: localhost\r\n\r\n`).answers(1);
      waiting.send(post('<w/>'));
      await arrived;
      sending.send(halfBody);
      const closed = server.close();
      await Promise.all([idle.ended, silent.ended, raw.ended]);
      const refused = connect(server.port, '127.0.0.1');
      expect(((await once(refused, 'error')) as [NodeJS.ErrnoException])[0].code).to.equal('ECONNREFUSED');
      sending.send('/>');
      release();
      const answers = [(await waiting.answers(1))[0], (await sending.answers(1))[0]];
      expect(answers.map((one) => [one?.body, one?.headers.get('connection')])).to.deep.equal([
        ['<w/>', 'close'],
        ['<a/>', 'close'],
      ]);
      await closed;
    });

    it('cuts a handshake that is not finished when the grace is over', async () => {
      await begin({ stopGraceMs: 30 });
      const wire = await Wire.open(server.port);
      wire.send(Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01]));
      await Wire.open(server.port, {}).then((other) => other.send(post('<a/>')).answers(1));
      await server.close();
      await wire.ended;
    });
  });
});
