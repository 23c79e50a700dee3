import { expect } from 'chai';
import { createMetrics } from '../../src/metrics/metrics.js';
import { createMetricsServer } from '../../src/http/metrics-server.js';
import { createLogger, type Log } from '../../src/log/log.js';
import { createLoad } from '../../src/http/admission/load.js';
import { loadLimits, Wire } from '../http/harness.js';
import { startApp, type TestApp } from '../support/app.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

/** Who may read the metrics, by port. In production: test/app/production.test.ts. */
describe('the port of the metrics', () => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  const statusOf = async (url: string) => (await fetch(url)).status;

  it('is that of callers in the sandbox', async () => {
    const app = await startApp({ database });
    try {
      expect(await statusOf(`${app.origin}/metrics`)).to.equal(200);
    } finally {
      await app.stop();
    }
  });

  it('is its own with METRICS_PORT, and has nothing but them and health', async () => {
    const app = await startApp({ database, env: { METRICS_PORT: '0' } });
    const own = metricsOrigin(app);
    try {
      expect(await statusOf(`${app.origin}/metrics`)).to.equal(404);
      expect(await statusOf(`${app.origin}/health/ready`)).to.equal(200);
      const answer = await fetch(`${own}/metrics`);
      expect(answer.headers.get('content-type')).to.match(/^text\/plain/);
      expect(await answer.text()).to.include(
        'gateway_requests_total{service="other",operation="other",status="404"} 1',
      );
      for (const path of ['/health/live', '/health/ready'])
        expect(await statusOf(own + path), path).to.equal(200);
      expect(await statusOf(`${own}/virksomhedsindsats/2/JobannonceService?wsdl`)).to.equal(404);
      const posted = await fetch(`${own}/metrics`, { method: 'POST' });
      expect([posted.status, posted.headers.get('allow')]).to.deep.equal([405, 'GET, HEAD']);
    } finally {
      await app.stop();
    }
    expect(await fetch(`${own}/metrics`).catch(() => 'closed')).to.equal('closed');
  });

  it('refuses what is no request to it as the port of callers does, and closes the connection', async () => {
    const lines: Record<string, unknown>[] = [];
    const write = (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>);
    const own = bareServer(createLogger('info', new Set(), { write }));
    const port = Number(new URL(await own.listen('127.0.0.1', 0)).port);
    const get = 'GET /health/live HTTP/1.1\r\nHost: a\r\n';
    try {
      for (const [bytes, statuses, allow] of [
        ['CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n', [405], 'GET, HEAD'],
        ['BREW / HTTP/1.1\r\nHost: a\r\n\r\n', [501], undefined],
        ['nonsense\r\n\r\n', [400], undefined],
        [`${get}\r\nnonsense\r\n\r\n`, [200], undefined],
        [`${get}Connection: Upgrade\r\nUpgrade: h2c\r\n\r\n${get}\r\n`, [200], undefined],
        [`${get}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n${get}\r\n`, [200], undefined],
      ] as const) {
        const wire = await Wire.open(port);
        wire.send(bytes);
        await wire.ended;
        const answers = await wire.answers(1);
        expect(
          answers.map(({ status }) => status),
          bytes,
        ).to.deep.equal(statuses);
        expect(answers[0]?.headers.get('allow'), bytes).to.equal(allow);
      }
    } finally {
      await own.close();
    }
    expect(lines.map(({ msg, status }) => [msg, status])).to.deep.include(['not a request', 405]);
  });

  it('is said when it is taken', async () => {
    const server = () => bareServer(createLogger('silent', new Set()));
    const first = server();
    const port = Number(new URL(await first.listen('127.0.0.1', 0)).port);
    const second = server();
    try {
      const error: unknown = await second.listen('127.0.0.1', port).catch((reason: unknown) => reason);
      expect(String(error)).to.include(`127.0.0.1 port ${port}: is METRICS_PORT taken`);
    } finally {
      await Promise.all([first.close(), second.close()]);
    }
  });
});

/** One that nothing stands behind. */
const bareServer = (log: Log) =>
  createMetricsServer({
    metrics: createMetrics({ services: [], version: '0', pool: () => ({ used: 0, free: 0, pending: 0 }) }),
    log,
    load: createLoad(loadLimits),
    readiness: () => Promise.resolve(undefined),
    isStopping: () => false,
  });

function metricsOrigin({ lines }: TestApp): string {
  const line = lines.find((one) => one.includes('/metrics and health are on a port of their own')) ?? '{}';
  return (JSON.parse(line) as { address: string }).address;
}
