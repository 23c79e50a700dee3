import type { Log } from '../../log/log.js';
import type { HttpAnswer } from '../gateway.js';
import type { Metrics } from '../../metrics/metrics.js';

/** Says why requests cannot be answered now; undefined where they can. */
export type Readiness = () => Promise<string | undefined>;

export interface HealthParts {
  readonly readiness: Readiness;
  /**
   * How the replica of the database is, where there is one. Requests are answered without it, so
   * that it does not decide on readiness.
   */
  readonly replicaState?: (() => string) | undefined;
  readonly isStopping: () => boolean;
  readonly log: Log;
}

/** Answers a request by its method. */
type Answering = (method: string | undefined) => Promise<HttpAnswer>;

/** Finds what lives at a path; undefined where nothing of this kind does. */
export type Health = (path: string) => Answering | undefined;

/**
 * `/health/live`: the process runs. `/health/ready`: send it requests. `/metrics`: for Prometheus.
 * @param metrics absent: they are not told here
 */
export function healthOf(
  { readiness, replicaState, isStopping, log }: HealthParts,
  metrics?: Metrics,
): Health {
  const ready = async () => {
    if (isStopping()) return state(503, 'stopping');
    const reason = await readiness().catch((error: unknown) => {
      log.warn({ err: error }, 'readiness could not be told');
      return 'it cannot be told';
    });
    if (reason !== undefined) return state(503, 'not ready', { reason });
    return state(200, 'ready', { replica: replicaState?.() });
  };
  const documents = new Map<string, Answering>([
    ['/health/live', reading(() => Promise.resolve(state(200, 'live')))],
    ['/health/ready', reading(ready)],
  ]);
  if (metrics) {
    const { path, answer } = metricsDocument(metrics);
    documents.set(path, answer);
  }
  return (path) => documents.get(path);
}

/** The metrics and where they live. */
export const metricsDocument = (metrics: Metrics) => ({
  path: '/metrics',
  answer: reading(async () => answer(200, await metrics.text(), metrics.contentType)),
});

/** GET and HEAD; every other method is refused. */
function reading(document: () => Promise<HttpAnswer>): Answering {
  return (method) => (READS.includes(method) ? document() : Promise.resolve(NOT_ALLOWED));
}

const READS: readonly (string | undefined)[] = ['GET', 'HEAD'];

const answer = (status: number, body: string, type: string): HttpAnswer => ({
  status,
  headers: { 'content-type': type },
  body,
});
const state = (status: number, name: string, about: Readonly<Record<string, string | undefined>> = {}) =>
  answer(status, JSON.stringify({ status: name, ...about }), 'application/json');

/** Whatever was sent with it is not read: the connection ends here. */
const NOT_ALLOWED: HttpAnswer = {
  ...state(405, 'method not allowed'),
  headers: { 'content-type': 'application/json', allow: 'GET, HEAD', connection: 'close' },
};
