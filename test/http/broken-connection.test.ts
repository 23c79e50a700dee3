import { expect } from 'chai';
import { post, type Running, start, Wire } from './harness.js';
import { heldGateway } from './held-gateway.js';

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

  it('does not cut off an answer that is on its way', async () => {
    const body = Buffer.alloc(16 * 1024 * 1024, 'x');
    const answer = () => Promise.resolve({ status: 200, headers: {}, body, operation: 'Ekko' });
    server = await start({ gateway: { answer } });
    const wire = await Wire.open(server.port);
    wire.socket.pause();
    wire.send(post('<a/>'));
    while (server.load.held.bytes === 0) await fetch(`${server.url}/health/live`);
    wire.send(GARBAGE);
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

  it('is told so when it comes after the answer', async () => {
    server = await start();
    const wire = await Wire.open(server.port);
    await wire.send(post('<a/>')).answers(1);
    wire.send(GARBAGE);
    await wire.ended;
    expect((await wire.answers(2)).map(({ status }) => status)).to.deep.equal([200, 400]);
  });
});
