import { once } from 'node:events';
import { connect } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { expect } from 'chai';
import { ask, kodeOf, PATH, post, type Running, start, Wire } from './harness.js';
import { heldGateway } from './held-gateway.js';
import { until } from '../support/until.js';

describe('http: more than can be worked on', () => {
  let server: Running;
  let held: ReturnType<typeof heldGateway>;
  const wires: Wire[] = [];
  const send = async (bytes: string | Uint8Array) => {
    const wire = await Wire.open(server.port);
    wires.push(wire);
    return wire.send(bytes);
  };
  const metric = async (line: RegExp) => line.test(await (await fetch(`${server.url}/metrics`)).text());

  beforeEach(() => {
    held = heldGateway();
  });
  afterEach(async () => {
    held.release();
    for (const wire of wires.splice(0)) wire.close();
    await server.close();
  });

  it('is refused before its body is read: 503 and 139143', async () => {
    server = await start({ gateway: held.gateway, load: { inFlight: 1, waiting: 0 } });
    await send(post('<a/>'));
    await held.arrived;
    const fields = ['Host: localhost', 'Content-Type: text/xml', 'Content-Length: 100000'];
    const [answer] = await (
      await send(`POST ${PATH} HTTP/1.1\r\n${fields.join('\r\n')}\r\n\r\n<begun`)
    ).answers(1);
    expect([answer?.status, answer && kodeOf(answer)]).to.deep.equal([503, 139143]);
    expect(held.begun).to.deep.equal(['<a/>']);
  });

  it('is refused also when each comes on a connection of its own, which Node accepts one at a time', async () => {
    server = await start({ load: { inFlight: 1, waiting: 0 } });
    const asked = Array.from({ length: 20 }, () => {
      const socket = connect(server.port, '127.0.0.1');
      socket.write(post('<a/>'));
      return once(socket, 'data').then(([chunk]) => {
        socket.destroy();
        return String(chunk).slice(9, 12);
      });
    });
    expect([...new Set(await Promise.all(asked))]).to.have.members(['200', '503']);
  });

  it('is refused when its time of waiting is over', async () => {
    server = await start({ gateway: held.gateway, load: { inFlight: 1, waiting: 1, waitMs: 10 } });
    await send(post('<a/>'));
    await held.arrived;
    const answer = await ask(server.port, post('<b/>'));
    expect([answer.status, kodeOf(answer)]).to.deep.equal([503, 139143]);
    expect(held.begun).to.deep.equal(['<a/>']);
  });

  it('waits as far as there is room, and is answered then', async () => {
    server = await start({ gateway: held.gateway, load: { inFlight: 1, waiting: 1 } });
    await send(post('<a/>'));
    await held.arrived;
    const second = await send(post('<b/>'));
    const third = await send(post('<c/>'));
    const refused = await Promise.race([second.answers(1), third.answers(1)]);
    expect(refused.map(({ status }) => status)).to.deep.equal([503]);
    held.release();
    const both = await Promise.all([second.answers(1), third.answers(1)]);
    expect(both.flat().map(({ status }) => status)).to.have.members([200, 503]);
  });

  it('is unpacked in its place: a packed one may become a hundred times as large', async () => {
    server = await start({ gateway: held.gateway, load: { inFlight: 1, waiting: 1 } });
    await send(post('<a/>'));
    await held.arrived;
    const packed = await send(post('not packed', { 'content-encoding': 'gzip' }));
    while (packed.text === '' && server.load.places.use.waiting === 0) await turn();
    expect(packed.text).to.equal('');
    held.release();
    const [answer] = await packed.answers(1);
    expect(answer && kodeOf(answer)).to.equal(139133);
  });

  it('keeps neither health nor metrics nor documents from being answered', async () => {
    server = await start({ gateway: held.gateway, load: { inFlight: 1, waiting: 0 } });
    await send(post('<a/>'));
    await held.arrived;
    for (const path of ['/health/live', '/health/ready', '/metrics', `${PATH}?wsdl`])
      expect((await fetch(server.url + path)).status, path).to.equal(200);
  });

  it('is not begun when its caller has gone while it waited', async () => {
    server = await start({ gateway: held.gateway, load: { inFlight: 1, waiting: 1 } });
    const first = await send(post('<a/>'));
    await held.arrived;
    const second = await send(post('<b/>'));
    await until(() => metric(/^gateway_requests_in_flight 2$/m));
    second.socket.resetAndDestroy();
    await until(() => metric(/^gateway_requests_in_flight 1$/m));
    held.release();
    await first.answers(1);
    expect(held.begun).to.deep.equal(['<a/>']);
    const line = server.lines.find(({ msg, kode }) => msg === 'request' && kode === 139143);
    expect(line).to.include({ aborted: true, done: false });
  });

  it('of what was begun is told what it was and that it was done, also when its caller has gone', async () => {
    server = await start({ gateway: held.gateway });
    const wire = await send(post('<a/>'));
    await held.arrived;
    wire.socket.resetAndDestroy();
    await until(() => held.isGone());
    held.release();
    expect(await server.logged('request')).to.include({ aborted: true, done: true, operation: 'Ekko' });
  });
});
