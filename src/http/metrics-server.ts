import { createServer } from 'node:http';
import type { Log } from '../log/log.js';
import { metricsDocument } from './response/health.js';
import { listenAt } from './listen.js';
import type { Metrics } from '../metrics/metrics.js';
import { send } from './response/respond.js';
import { readTarget } from './request/target.js';

/**
 * `/metrics` on a port of its own, which callers cannot reach: plain HTTP, and nothing else is
 * there.
 */
export interface MetricsServer {
  /**
   * @param port 0 takes any free one @returns the address.
   * @throws Error with a sentence when the port is taken
   */
  listen(host: string, port: number): Promise<string>;
  close(): Promise<void>;
}

/** Milliseconds for a whole request; it has no body. */
const REQUEST_MS = 10_000;

const NOTHING_HERE = { status: 404, headers: {}, body: '' };

export function createMetricsServer(metrics: Metrics, log: Log): MetricsServer {
  const { path, answer } = metricsDocument(metrics);
  const server = createServer({ requestTimeout: REQUEST_MS }, (request, response) => {
    const isHere = readTarget(request.url ?? '/').path === path;
    (isHere ? answer(request.method) : Promise.resolve(NOTHING_HERE)).then(
      (answered) => {
        send(response, answered);
      },
      (err: unknown) => {
        log.error({ err }, 'the metrics could not be told');
        response.destroy();
      },
    );
  });
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
