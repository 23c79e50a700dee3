import { expect } from 'chai';
import { kodeOf, PATH, post, type Running, start, Wire } from './harness.js';
import { heldGateway } from './held-gateway.js';
import { until } from '../support/until.js';

const CONNECT = Buffer.from('CONNECT jobnet.dk:443 HTTP/1.1\r\nHost: jobnet.dk:443\r\n\r\n');
const GARBAGE = Buffer.from('\x16\x03\x01\r\n\r\n', 'latin1');

describe('http: what is no HTTP, behind a message', () => {
  let server: Running;
  afterEach(() => server.close());

  for (const [what, message, behind, ends] of [
    ['garbage', post('<a/>'), GARBAGE, false],
    ['a wish for a tunnel', post('<a/>'), CONNECT, false],
    ['a message after Connection: close', post('<a/>', { connection: 'close' }), post('<b/>'), false],
    ['half of a message and the end', post('<a/>'), post('<b/>').subarray(0, -2), true],
  ] as const)
    it(`takes no answer away: ${what}`, async () => {
      const { gateway, begun, arrived, release } = heldGateway();
      server = await start({ gateway });
      const wire = await Wire.open(server.port);
      wire.send(Buffer.concat([message, behind]));
      if (ends) wire.socket.end();
      await arrived;
      await server.logged('not a request');
      release();
      await wire.ended;
      const [answer] = await wire.answers(1);
      expect(answer).to.include({ status: 200, body: '<a/>' });
      expect(answer?.headers.get('connection')).to.equal('close');
      expect(wire.text.match(/HTTP\/1\.1 /g)).to.have.length(1);
      expect(begun).to.deep.equal(['<a/>']);
      expect(await server.logged('request')).to.not.have.property('aborted');
    });

  for (const [what, behind] of [
    ['garbage', GARBAGE],
    ['a wish for a tunnel', CONNECT],
  ] as const)
    it(`does not cut off an answer that is on its way: ${what}`, async () => {
      const body = Buffer.alloc(16 * 1024 * 1024, 'x');
      const answer = () => Promise.resolve({ status: 200, headers: {}, body, operation: 'Ekko' });
      server = await start({ gateway: { answer } });
      const wire = await Wire.open(server.port);
      wire.socket.pause();
      wire.send(post('<a/>'));
      await until(() => server.load.held.bytes > 0);
      wire.send(behind);
      await server.logged('not a request');
      wire.socket.resume();
      await wire.ended;
      expect(wire.text.length).to.be.above(body.length);
      expect(wire.text.match(/HTTP\/1\.1 /g)).to.have.length(1);
    });

  it('is told so when it is a wish for a tunnel', async () => {
    server = await start();
    const wire = await Wire.open(server.port);
    wire.send(CONNECT);
    await wire.ended;
    const [answer] = await wire.answers(1);
    expect(answer?.status).to.equal(405);
    expect(answer?.headers.get('allow')).to.equal('GET, HEAD, POST');
    expect(await server.logged('not a request')).to.include({ status: 405, reason: 'CONNECT' });
  });

  for (const method of ['BREW', 'GETX', 'get', 'M_x~!', 'QUERYX', 'DESCRIBE', 'X'.repeat(100)])
    it(`is told so when its method is none that is known: ${method}`, async () => {
      server = await start();
      for (const before of ['', '<a/>', 'abc', '1\r\n']) {
        const message = before === '' ? '' : post(before).toString();
        const wire = await Wire.open(server.port);
        await wire.send(message).answers(message === '' ? 0 : 1);
        for (const bytes of [`${method} / HTTP/1.1\r\nHost: localhost\r\n\r\n`, 'GET / HTTP/1.1\r\n\r\n'])
          wire.send(bytes);
        await wire.ended;
        const statuses = (await wire.answers(1)).map(({ status }) => status);
        expect(statuses, before).to.deep.equal(message === '' ? [501] : [200, 501]);
      }
      expect((await server.logged('not a request')).status).to.equal(501);
    });

  it('is told so in one go with a message of chunks', async () => {
    server = await start();
    const fields = { 'transfer-encoding': 'chunked', 'content-length': undefined };
    const wire = await Wire.open(server.port);
    wire.send(`${post('4\r\n<a/>\r\n0\r\n\r\n', fields).toString()}BREW / HTTP/1.1\r\n\r\n`);
    await wire.ended;
    // The message was whole: its answer is the last.
    expect((await wire.answers(1)).map(({ body }) => body)).to.deep.equal(['<a/>']);
  });

  it('does not hide the end behind it: who has closed its sending side waits for no place', async () => {
    const { gateway, begun, arrived, release } = heldGateway();
    server = await start({ gateway, load: { inFlight: 1 } });
    const first = await Wire.open(server.port);
    first.send(post('<a/>'));
    await arrived;
    const second = await Wire.open(server.port);
    second.send(Buffer.concat([post('<b/>'), CONNECT, Buffer.alloc(1024 * 1024)]));
    second.socket.end();
    const [answer] = await second.answers(1);
    expect([answer?.status, answer && kodeOf(answer)]).to.deep.equal([503, 139143]);
    release();
    await first.answers(1);
    expect(begun).to.deep.equal(['<a/>']);
    first.close();
  });

  it('leaves their answers to all messages before it', async () => {
    const { gateway, arrived, release, begun } = heldGateway();
    server = await start({ gateway });
    const wire = await Wire.open(server.port);
    wire.send(Buffer.concat([post('<a/>'), post('<b/>'), post('<c/>'), CONNECT]));
    await arrived;
    await server.logged('not a request');
    release();
    await wire.ended;
    const answers = await wire.answers(1);
    expect(answers.map(({ body }) => body)).to.deep.equal(begun);
    expect(answers.at(-1)?.headers.get('connection')).to.equal('close');
  });

  it('may come in one go with a wish for another protocol: that is answered, and is the last', async () => {
    server = await start();
    for (const target of [PATH, '/health/live', '/metrics'])
      for (const upgrade of ['websocket', 'h2c', 'TLS/1.2']) {
        const fields = { connection: 'keep-alive, Upgrade', upgrade };
        const wire = await Wire.open(server.port);
        wire.send(
          Buffer.concat([Buffer.from(post('<a/>', fields).toString().replace(PATH, target)), GARBAGE]),
        );
        await wire.ended;
        const answers = await wire.answers(1);
        expect(
          answers.map(({ headers }) => headers.get('connection')),
          target,
        ).to.deep.equal(['close']);
      }
    expect(server.gateway.seen).to.have.length(3);
  });

  it('may follow an Upgrade that Connection does not name, and that is nothing', async () => {
    server = await start();
    const wire = await Wire.open(server.port);
    const answers = await wire
      .send(Buffer.concat([post('<a/>', { upgrade: 'h2c' }), post('<b/>')]))
      .answers(2);
    expect(answers.map(({ body }) => body)).to.deep.equal(['<a/>', '<b/>']);
    wire.close();
  });

  it('is told so when it comes after the answer', async () => {
    server = await start();
    const wire = await Wire.open(server.port);
    await wire.send(post('<a/>')).answers(1);
    wire.send(GARBAGE);
    await wire.ended;
    expect((await wire.answers(2)).map(({ status }) => status)).to.deep.equal([200, 400]);
  });
});
