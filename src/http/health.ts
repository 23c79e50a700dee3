import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Log } from '../log.js';
import type { Metrics } from './metrics.js';

export interface HealthParts {
  /** Can requests be answered now (the database is there)? */
  readonly readiness: () => Promise<boolean>;
  readonly isStopping: () => boolean;
  readonly metrics: Metrics;
  readonly log: Log;
}

/** `/health/live`: the process runs. `/health/ready`: send it requests. `/metrics`: for Prometheus. */
export function addHealth(app: FastifyInstance, { readiness, isStopping, metrics, log }: HealthParts): void {
  const send = (reply: FastifyReply, status: number, text: string, type: string) => {
    if (isStopping()) void reply.header('connection', 'close');
    return reply
      .code(status)
      .headers({ 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
      .send(text);
  };
  const state = (reply: FastifyReply, status: number, name: string) =>
    send(reply, status, JSON.stringify({ status: name }), 'application/json');

  app.get('/health/live', (_request, reply) => state(reply, 200, 'live'));

  app.get('/health/ready', async (_request, reply) => {
    if (isStopping()) return state(reply, 503, 'stopping');
    const isReady = await readiness().catch((error: unknown) => {
      log.warn({ err: error }, 'readiness could not be told');
      return false;
    });
    return isReady ? state(reply, 200, 'ready') : state(reply, 503, 'not ready');
  });

  const others = app.supportedMethods.filter((method) => method !== 'GET' && method !== 'HEAD');
  for (const url of ['/health/live', '/health/ready', '/metrics']) {
    app.route({
      method: others,
      url,
      handler: (_request, reply) => {
        void reply.headers({ allow: 'GET, HEAD', connection: 'close' });
        return state(reply, 405, 'method not allowed');
      },
    });
  }

  app.get('/metrics', async (_request, reply) => send(reply, 200, await metrics.text(), metrics.contentType));
}
