import type { Log } from '../../log/log.js';
import type { HttpAnswer } from '../gateway.js';
import type { Metrics } from '../../metrics/metrics.js';

/** Says why requests cannot be answered now; undefined where they can. */
export type Readiness = () => Promise<string | undefined>;

/** How one of several processes on one port is. */
export interface WorkerHealth {
  readonly worker: number;
  readonly pid: number | undefined;
  readonly status: 'starting' | 'ready' | 'not ready';
  /** Why it is not ready. */
  readonly reason?: string | undefined;
  /** How it sees the replica. */
  readonly replica?: string | undefined;
}

/** What a process knows of itself. */
export interface OwnHealth {
  /** A rejection counts as a reason. */
  readonly readiness: Readiness;
  /**
   * How the replica of the database is, where there is one. Requests are answered without it, so
   * that it does not decide on readiness.
   */
  readonly replicaState?: (() => string) | undefined;
}

export interface HealthParts extends OwnHealth {
  /** How all are; absent: this process is the only one. */
  readonly workers?: (() => Promise<readonly WorkerHealth[]>) | undefined;
  readonly isStopping: () => boolean;
  readonly log: Log;
}

type MetricsText = Pick<Metrics, 'text' | 'contentType'>;

/** Answers a request by its method. */
type Answering = (method: string | undefined) => Promise<HttpAnswer>;

/** Finds what lives at a path; undefined where nothing of this kind does. */
export type Health = (path: string) => Answering | undefined;

/**
 * `/health/live`: the process runs. `/health/ready`: send it requests. `/metrics`: for Prometheus.
 * @param metrics absent: they are not told here
 */
export function healthOf(
  { readiness, replicaState, workers, isStopping, log }: HealthParts,
  metrics?: MetricsText,
): Health {
  const told = async () =>
    workers ? stateOfAll(await workers()) : stateBy(await readiness(), replicaState?.());
  const ready = async () => {
    if (isStopping()) return state(503, 'stopping');
    return told().catch((error: unknown) => {
      log.warn({ err: error }, 'readiness could not be told');
      return stateBy('it cannot be told');
    });
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
export const metricsDocument = (metrics: MetricsText) => ({
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
const state = (status: number, name: string, more: object = {}) =>
  answer(status, JSON.stringify({ status: name, ...more }), 'application/json');
const stateBy = (reason: string | undefined, replica?: string) =>
  reason === undefined ? state(200, 'ready', { replica }) : state(503, 'not ready', { reason });

/** One that is ready is enough: a new connection goes to it. */
function stateOfAll(workers: readonly WorkerHealth[]): HttpAnswer {
  if (workers.some(({ status }) => status === 'ready')) return state(200, 'ready', { workers });
  const reason = workers.find((one) => one.reason !== undefined)?.reason ?? 'no worker is ready';
  return state(503, 'not ready', { reason, workers });
}

/** Whatever was sent with it is not read: the connection ends here. */
const NOT_ALLOWED: HttpAnswer = {
  ...state(405, 'method not allowed'),
  headers: { 'content-type': 'application/json', allow: 'GET, HEAD', connection: 'close' },
};
