import type { Log } from '../log.js';
import type { HttpAnswer } from './gateway.js';
import type { Metrics } from './metrics.js';

export interface HealthParts {
  /** Can requests be answered now (the database is there)? */
  readonly readiness: () => Promise<boolean>;
  readonly isStopping: () => boolean;
  readonly metrics: Metrics;
  readonly log: Log;
}

/** Answers a request by its method; undefined where nothing of this kind lives at the path. */
export type Health = (path: string) => ((method: string | undefined) => Promise<HttpAnswer>) | undefined;

/** `/health/live`: the process runs. `/health/ready`: send it requests. `/metrics`: for Prometheus. */
export function healthOf({ readiness, isStopping, metrics, log }: HealthParts): Health {
  const ready = async () => {
    if (isStopping()) return state(503, 'stopping');
    const isReady = await readiness().catch((error: unknown) => {
      log.warn({ err: error }, 'readiness could not be told');
      return false;
    });
    return isReady ? state(200, 'ready') : state(503, 'not ready');
  };
  const documents: ReadonlyMap<string, () => Promise<HttpAnswer>> = new Map([
    ['/health/live', () => Promise.resolve(state(200, 'live'))],
    ['/health/ready', ready],
    ['/metrics', async () => answer(200, await metrics.text(), metrics.contentType)],
  ]);
  return (path) => {
    const document = documents.get(path);
    return document && ((method) => (READS.includes(method) ? document() : Promise.resolve(NOT_ALLOWED)));
  };
}

const READS: readonly (string | undefined)[] = ['GET', 'HEAD'];

const answer = (status: number, body: string, type: string): HttpAnswer => ({
  status,
  headers: { 'content-type': type },
  body,
});
const state = (status: number, name: string) =>
  answer(status, JSON.stringify({ status: name }), 'application/json');

/** What was sent with it is not read: the connection ends here. */
const NOT_ALLOWED: HttpAnswer = {
  ...state(405, 'method not allowed'),
  headers: { 'content-type': 'application/json', allow: 'GET, HEAD', connection: 'close' },
};
