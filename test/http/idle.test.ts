import { expect } from 'chai';
import { type Running, start, Wire } from './harness.js';

/** More than the buffers of both ends of a connection hold. */
const MUCH = 'x'.repeat(32 * 1024 * 1024);

describe('a caller that does not read its answer', () => {
  let server: Running;
  before(async () => {
    const headers = { 'content-type': 'text/xml' };
    server = await start({
      idleMs: 100,
      gateway: { document: () => ({ status: 200, headers, body: MUCH }) },
    });
  });
  after(() => server.close());

  it('is cut off, and what it held is free again', async () => {
    const wire = await Wire.open(server.port);
    wire.socket.pause();
    wire.send('GET /virksomhedsindsats/2/EkkoService?wsdl HTTP/1.1\r\nHost: localhost\r\n\r\n');
    expect(await server.logged('request')).to.include({ aborted: true, status: 200 });
    const metrics = await fetch(`${server.url}/metrics`).then((answer) => answer.text());
    expect(metrics).to.contain('\ngateway_requests_in_flight 0\n');
    wire.close();
  });
});
