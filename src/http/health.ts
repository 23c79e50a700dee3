import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Log } from '../log.js';
import type { Metrics } from './metrics.js';

export interface HealthParts {
  /** Can requests be answered now (the database is there)? */
  readonly readiness: () => Promise<boolean>;
  readonly isStopping: () => boolean;
  readonly log: Log;
}

/** `/health/live`: the process runs. `/health/ready`: send it requests. */
export function addHealth(app: FastifyInstance, { readiness, isStopping, log }: HealthParts): void {
  const isReady = () =>
    readiness().catch((error: unknown) => {
      log.warn({ err: error }, 'readiness could not be told');
      return false;
    });
  addRoute(app, '/health/live', isStopping, () => Promise.resolve(state(200, 'live')));
  addRoute(app, '/health/ready', isStopping, async () => {
    if (isStopping()) return state(503, 'stopping');
    return (await isReady()) ? state(200, 'ready') : state(503, 'not ready');
  });
}

/** `/metrics`: for Prometheus. */
export function addMetrics(app: FastifyInstance, metrics: Metrics, isStopping: () => boolean): void {
  addRoute(app, '/metrics', isStopping, async () => ({
    status: 200,
    type: metrics.contentType,
    text: await metrics.text(),
  }));
}

interface Told {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const state = (status: number, name: string): Told => ({
  status,
  type: 'application/json',
  text: JSON.stringify({ status: name }),
});

/** Answers GET and HEAD; every other method is refused. */
function addRoute(
  app: FastifyInstance,
  url: string,
  isStopping: () => boolean,
  tell: () => Promise<Told>,
): void {
  const send = (reply: FastifyReply, { status, type, text }: Told) => {
    if (isStopping()) void reply.header('connection', 'close');
    return reply
      .code(status)
      .headers({ 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
      .send(text);
  };
  app.get(url, async (_request, reply) => send(reply, await tell()));
  app.route({
    method: app.supportedMethods.filter((method) => method !== 'GET' && method !== 'HEAD'),
    url,
    handler: (_request, reply) => {
      void reply.headers({ allow: 'GET, HEAD', connection: 'close' });
      return send(reply, state(405, 'method not allowed'));
    },
  });
}
