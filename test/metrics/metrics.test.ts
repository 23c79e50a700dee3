import { expect } from 'chai';
import { ask, post, start, type Running, Wire } from '../http/harness.js';
import { heldGateway } from '../http/held-gateway.js';
import { until } from '../support/until.js';

describe('http: health and metrics', () => {
  let server: Running;
  afterEach(() => server.close());
  const get = async (path: string) => {
    const response = await fetch(server.url + path, { headers: { connection: 'close' } });
    return {
      status: response.status,
      text: await response.text(),
      type: response.headers.get('content-type'),
    };
  };

  it('is live, and ready when the house says so', async () => {
    server = await start();
    expect(await get('/health/live')).to.include({ status: 200, text: '{"status":"live"}' });
    expect(await get('/health/ready')).to.include({ status: 200, text: '{"status":"ready"}' });
  });

  for (const path of ['/health/live', '/health/ready', '/metrics']) {
    it(`is asked ${path} with GET and HEAD only`, async () => {
      server = await start();
      for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
        const bytes = `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\nx`;
        const answer = await ask(server.port, bytes);
        expect([answer.status, answer.headers.get('allow')], method).to.deep.equal([405, 'GET, HEAD']);
      }
      expect((await fetch(server.url + path, { method: 'HEAD' })).status).to.equal(200);
    });
  }

  it('is told its state whatever the query, and at a whole address as a proxy sends it', async () => {
    server = await start();
    for (const target of ['/health/live?x=1', 'http://gateway.example/health/live']) {
      const answer = await ask(server.port, `GET ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
      expect([answer.status, answer.body]).to.deep.equal([200, '{"status":"live"}']);
      expect(answer.headers.get('cache-control')).to.equal('no-store');
    }
  });

  for (const [what, reason, readiness] of [
    ['says why', 'the database is read-only', () => Promise.resolve('the database is read-only')],
    ['cannot tell', 'it cannot be told', () => Promise.reject(new Error('no database'))],
  ] as const) {
    it(`is live but not ready when the house ${what}`, async () => {
      server = await start({ readiness });
      expect((await get('/health/live')).status).to.equal(200);
      expect(await get('/health/ready')).to.include({
        status: 503,
        text: JSON.stringify({ status: 'not ready', reason }),
      });
    });
  }

  it('counts requests, faults and connections, with labels from the contract only', async () => {
    const operation = 'Ondsindet"\n{}';
    server = await start({
      gateway: {
        answer: ({ body }) =>
          Promise.resolve({
            status: 200,
            headers: {},
            body,
            operation: body.length > 5 ? operation : 'Ekko',
          }),
      },
    });
    for (const body of ['<a/>', '<a/>', '<longer/>']) await ask(server.port, post(body));
    await ask(server.port, post('<a/>', { 'content-type': 'text/html' }));
    await ask(server.port, post('<a/>').toString().replace('Ekko', 'Anden'));
    const { text, type } = await get('/metrics');
    expect(type).to.match(/^text\/plain; version=0\.0\.4/);
    const lines = text.split('\n');
    const service = 'EkkoService.v2';
    expect(lines).to.include.members([
      `gateway_requests_total{service="${service}",operation="Ekko",status="200"} 2`,
      `gateway_requests_total{service="${service}",operation="other",status="200"} 1`,
      `gateway_requests_total{service="${service}",operation="other",status="415"} 1`,
      'gateway_requests_total{service="other",operation="other",status="404"} 1',
      'gateway_faults_total{code="139131"} 1',
      'gateway_faults_total{code="139136"} 1',
      'gateway_request_seconds_count{operation="Ekko"} 2',
      'gateway_requests_in_flight 0',
      'gateway_pool_connections{state="used"} 1',
      'gateway_pool_connections{state="free"} 2',
      'gateway_pool_connections{state="pending"} 3',
      `gateway_build_info{version="0.0.0",node="${process.version}"} 1`,
    ]);
    expect(text).to.contain('process_resident_memory_bytes');
    expect(text).not.to.contain('Ondsindet').and.not.to.contain('Anden');
  });

  it('shows what is in flight, and counts a caller whose connection broke', async () => {
    const { gateway, arrived, release, isGone } = heldGateway();
    server = await start({ gateway });
    const wire = await Wire.open(server.port);
    wire.send(post('<a/>'));
    await arrived;
    expect((await get('/metrics')).text).to.contain('\ngateway_requests_in_flight 1\n');
    // A caller that only closes its sending side gets its answer (half-closed.test.ts).
    wire.socket.resetAndDestroy();
    await until(isGone);
    release();
    expect(await server.logged('request')).to.include({ aborted: true });
    const { text } = await get('/metrics');
    expect(text).to.contain('\ngateway_requests_in_flight 0\n');
    expect(text).to.contain('status="aborted"} 1\n');
  });
});
