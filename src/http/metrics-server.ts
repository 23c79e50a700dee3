import { createServer } from 'node:http';
import type { Log } from '../log/log.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Load } from './admission/load.js';
import { inTurn } from './in-turn.js';
import { listenAt } from './listen.js';
import { NewestAnswers } from './newest-answers.js';
import { refuseNotRequests } from './not-requests.js';
import { hidesTheNext } from './request/last-request.js';
import { readTarget } from './request/target.js';
import { healthOf, type HealthParts } from './response/health.js';
import { sendTaken, toStranger } from './response/respond.js';

/**
 * `/metrics` and health on a port of its own, which callers cannot reach: plain HTTP, and nothing
 * else is there. However many callers stand before their port, none stands before this one.
 */
export interface MetricsServer {
  /**
   * @param port 0 takes any free one @returns the address.
   * @throws Error with a sentence when the port is taken
   */
  listen(host: string, port: number): Promise<string>;
  close(): Promise<void>;
}

export interface MetricsServerParts extends HealthParts {
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>;
  readonly log: Log;
  /** Bounds what is kept for whoever does not take its answer. */
  readonly load: Pick<Load, 'held' | 'takeMs'>;
}

/** Milliseconds that a whole request may take; it has no body. */
const REQUEST_MS = 10_000;

const NOTHING_HERE = () => Promise.resolve({ status: 404, headers: {}, body: '' });

export function createMetricsServer(parts: MetricsServerParts): MetricsServer {
  const { metrics, log, load } = parts;
  const documentAt = healthOf(parts, metrics);
  const delivery = toStranger(load);
  const newest = new NewestAnswers();
  const handle = inTurn((request, response) => {
    newest.begin(response);
    const document = documentAt(readTarget(request.url ?? '/').path) ?? NOTHING_HERE;
    const isLast = newest.isBroken(request.socket) || hidesTheNext(request);
    document(request.method)
      .then((answer) => sendTaken(response, answer, isLast ? { connection: 'close' } : {}, delivery))
      .catch((err: unknown) => {
        log.error({ err }, 'the metrics could not be told');
        response.destroy();
      });
  });
  const server = createServer({ requestTimeout: REQUEST_MS }, handle);
  refuseNotRequests(server, { log, newest, allow: 'GET, HEAD' });
  return {
    listen: async (host, port) =>
      `http://${await listenAt(server, host, port, { host: 'METRICS_HOST', port: 'METRICS_PORT' })}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
