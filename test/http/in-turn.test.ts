import { expect } from 'chai';
import type { Gateway } from '../../src/http/gateway.js';
import { PATH, post, start, Wire } from './harness.js';

/**
 * A gateway that is told when to answer a message (`release`), and keeps what it began; `arrived`
 * when it has begun the first.
 */
function toldGateway() {
  const begun: string[] = [];
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const answer: Gateway['answer'] = async ({ body }) => {
    begun.push(Buffer.from(body).toString());
    arrive();
    await released;
    return { status: 200, headers: {}, body };
  };
  return { gateway: { answer }, begun, arrived, release };
}

const inFlight = async (url: string): Promise<string | undefined> =>
  /^gateway_requests_in_flight (\d+)/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1];

describe('http: requests that do not wait for the answer before', () => {
  it('begin one after the other, in their order', async () => {
    const { gateway, begun, arrived, release } = toldGateway();
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
    const { gateway, begun, arrived, release } = toldGateway();
    const server = await start({ gateway });
    const wire = await Wire.open(server.port);
    wire.send(Buffer.concat([post('<a/>'), post('<b/>'), post('<c/>')]));
    await arrived;
    wire.close();
    await server.logged('request');
    release();
    await inFlight(server.url);
    expect(begun).to.deep.equal(['<a/>']);
    expect(await inFlight(server.url)).to.equal('0');
    await server.close();
  });

  it('are cut off when too many wait', async () => {
    const { gateway, begun, release } = toldGateway();
    const server = await start({ gateway });
    const wire = await Wire.open(server.port);
    wire.send(post('<a/>'));
    wire.send(`GET ${PATH}?wsdl HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(17));
    await wire.ended;
    expect(wire.text).to.equal('');
    expect(begun).to.deep.equal(['<a/>']);
    release();
    await server.close();
  });
});
