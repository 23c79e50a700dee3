import { expect } from 'chai';
import { post, start, Wire } from './harness.js';
import { heldGateway } from './held-gateway.js';
import { until } from '../support/until.js';

const inFlight = async (url: string): Promise<string | undefined> =>
  /^gateway_requests_in_flight (\d+)/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1];

describe('http: requests that do not wait for the answer before', () => {
  it('begin one after the other, in their order', async () => {
    const { gateway, begun, arrived, release } = heldGateway();
    const server = await start({ gateway });
    const wire = await Wire.open(server.port);
    const chunked = post('4\r\n<a/>\r\n0\r\n\r\n', {
      'content-length': undefined,
      'transfer-encoding': 'chunked',
    });
    wire.send(Buffer.concat([chunked, post('<b/>'), post('<c/>')]));
    await arrived;
    await inFlight(server.url); // The server has had time for whatever it had read.
    expect(begun).to.deep.equal(['<a/>']);
    release();
    const answers = await wire.answers(3);
    expect(answers.map(({ body }) => body)).to.deep.equal(['<a/>', '<b/>', '<c/>']);
    wire.close();
    await server.close();
  });

  for (const [what, closing] of [
    ['a refused expectation', post('<a/>', { 'content-type': 'text/html', expect: '100-continue' })],
    ['a missing Host', post('<a/>', { host: undefined })],
    ['a method that health has not', Buffer.from('POST /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n')],
  ] as const)
    it(`are not begun after ${what}, which closes the connection`, async () => {
      const server = await start();
      const wire = await Wire.open(server.port);
      wire.send(Buffer.concat([closing, post('<b/>')]));
      await wire.ended;
      expect(wire.text.match(/^HTTP/gm)).to.have.length(1);
      expect(server.gateway.seen).to.deep.equal([]);
      await server.close();
    });

  it('are not counted as in flight when their connection breaks', async () => {
    const { gateway, begun, arrived, release, isGone } = heldGateway();
    const server = await start({ gateway });
    const wire = await Wire.open(server.port);
    wire.send(Buffer.concat([post('<a/>'), post('<b/>'), post('<c/>')]));
    await arrived;
    wire.socket.resetAndDestroy();
    await until(isGone);
    release();
    expect(await server.logged('request')).to.include({ aborted: true });
    await inFlight(server.url);
    expect(begun).to.deep.equal(['<a/>']);
    expect(await inFlight(server.url)).to.equal('0');
    await server.close();
  });

  it('are answered as far as they may wait; the others are not begun, and the connection closes', async () => {
    const { gateway, begun, arrived, release } = heldGateway();
    const server = await start({ gateway });
    const wire = await Wire.open(server.port);
    wire.send(Buffer.concat(Array.from({ length: 40 }, (_, i) => post(`<a nr="${i}"/>`))));
    await arrived;
    await inFlight(server.url); // The server has had time for whatever it had read.
    release();
    await wire.ended;
    const answers = await wire.answers(17);
    expect(answers.map(({ body }) => body)).to.deep.equal(begun);
    expect(begun.at(-1)).to.equal('<a nr="16"/>');
    expect(answers.map(({ headers }) => headers.get('connection')).slice(-2)).to.deep.equal([
      'keep-alive',
      'close',
    ]);
    await server.close();
  });
});
