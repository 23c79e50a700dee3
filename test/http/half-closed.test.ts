import { expect } from 'chai';
import { certificate } from '../support/certificates.js';
import { kodeOf, post, type Running, start, Wire } from './harness.js';
import { heldGateway } from './held-gateway.js';

describe('http: a caller that closes its sending side', () => {
  let server: Running;
  afterEach(() => server.close());

  for (const kind of ['plain HTTP', 'TLS'] as const)
    it(`gets the answer to what was begun, and the connection is closed (${kind})`, async () => {
      const { gateway, arrived, release } = heldGateway();
      const { cert, key } = await certificate('localhost');
      server = await start({ gateway, ...(kind === 'TLS' && { tls: { cert, key } }) });
      const wire = await Wire.open(server.port, kind === 'TLS' ? {} : undefined);
      wire.send(post('<a/>'));
      wire.socket.end();
      await arrived;
      await fetchMetrics(server, kind); // The server has had time for whatever it had read.
      release();
      await wire.ended;
      const [answer] = await wire.answers(1);
      expect(answer).to.include({ status: 200, body: '<a/>' });
      expect(answer?.headers.get('connection')).to.equal('close');
      expect(await server.logged('request')).to.not.have.property('aborted');
    });

  it('does not wait for a place: it is told at once, and nothing is begun', async () => {
    const { gateway, begun, arrived, release } = heldGateway();
    server = await start({ gateway, load: { inFlight: 1 } });
    const first = await Wire.open(server.port);
    first.send(post('<a/>'));
    await arrived;
    const second = await Wire.open(server.port);
    second.send(post('<b/>'));
    second.socket.end();
    const [answer] = await second.answers(1);
    expect([answer?.status, answer && kodeOf(answer)]).to.deep.equal([503, 139143]);
    release();
    await first.answers(1);
    expect(begun).to.deep.equal(['<a/>']);
    first.close();
  });
});

async function fetchMetrics({ port }: Running, kind: 'plain HTTP' | 'TLS'): Promise<void> {
  const wire = await Wire.open(port, kind === 'TLS' ? {} : undefined);
  await wire.send('GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n').answers(1);
  wire.close();
}
