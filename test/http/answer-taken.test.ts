import { expect } from 'chai';
import { createLoad } from '../../src/http/admission/load.js';
import { createMetricsServer } from '../../src/http/metrics-server.js';
import { createLogger } from '../../src/log/log.js';
import { createMetrics } from '../../src/metrics/metrics.js';
import { certificate } from '../support/certificates.js';
import { loadLimits, type Overrides, type Running, start, Wire } from './harness.js';

/** More than the buffers of both ends of a connection hold. */
const MUCH = 'x'.repeat(32 * 1024 * 1024);
const REQUEST = 'GET /virksomhedsindsats/2/EkkoService?wsdl HTTP/1.1\r\nHost: localhost\r\n\r\n';

describe('an answer that its caller does not take', () => {
  let server: Running;
  afterEach(() => server.close());
  const begin = async (overrides: Overrides) => {
    const headers = { 'content-type': 'text/xml' };
    const gateway = { document: () => ({ status: 200, headers, body: MUCH }) };
    server = await start({ gateway, ...overrides });
    return server;
  };

  it('is cut off when it is one of health, too', async () => {
    await begin({ load: { takeMs: 100 }, readiness: () => Promise.resolve(MUCH) });
    const wire = await Wire.open(server.port);
    wire.socket.pause();
    wire.send('GET /health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n');
    // Who reads nothing learns of it when it writes.
    while (!wire.socket.destroyed) {
      await fetch(`${server.url}/health/live`);
      wire.send('\r\n');
    }
  });

  it('is cut off on the port of the metrics, too', async () => {
    await begin({});
    const metrics = createMetrics({
      services: [],
      version: '0',
      pool: () => ({ used: 0, free: 0, pending: 0 }),
    });
    const own = createMetricsServer({
      metrics: { ...metrics, text: () => Promise.resolve(MUCH) },
      log: createLogger('silent', new Set()),
      load: createLoad({ ...loadLimits, takeMs: 100 }),
      readiness: () => Promise.resolve(undefined),
      isStopping: () => false,
    });
    const origin = await own.listen('127.0.0.1', 0);
    const wire = await Wire.open(Number(new URL(origin).port));
    wire.socket.pause();
    wire.send('GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n');
    while (!wire.socket.destroyed) {
      await fetch(`${server.url}/health/live`);
      wire.send('\r\n');
    }
    await own.close();
  });

  for (const kind of ['plain HTTP', 'TLS'] as const) {
    it(`is cut off with ${kind}, and what it held is free again`, async () => {
      const { cert, key } = await certificate('localhost');
      await begin({ load: { takeMs: 100 }, ...(kind === 'TLS' && { tls: { cert, key } }) });
      const wire = await Wire.open(server.port, kind === 'TLS' ? {} : undefined);
      wire.socket.pause();
      wire.send(REQUEST);
      expect(await server.logged('request')).to.include({ aborted: true, status: 200 });
      wire.close();
      const metrics = await Wire.open(server.port, kind === 'TLS' ? {} : undefined);
      metrics.send('GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n');
      const [told] = await metrics.answers(1);
      expect(told?.body).to.contain('\ngateway_requests_in_flight 0\n');
      metrics.close();
    });

    it(`comes whole with ${kind} to who takes it`, async () => {
      const { cert, key } = await certificate('localhost');
      await begin({ ...(kind === 'TLS' && { tls: { cert, key } }) });
      const wire = await Wire.open(server.port, kind === 'TLS' ? {} : undefined);
      const taken = new Promise<number>((resolve) => {
        let bytes = 0;
        wire.socket.removeAllListeners('data').on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes >= MUCH.length) resolve(bytes);
        });
      });
      wire.send(REQUEST);
      expect(await taken).to.be.at.least(MUCH.length);
      expect(await server.logged('request')).to.not.have.property('aborted');
      wire.close();
    });
  }
});
