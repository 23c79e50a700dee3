import { lookup } from 'node:dns/promises';
import { fastify } from 'fastify';
import { addMetrics } from './health.js';
import type { Metrics } from './metrics.js';

/** `/metrics` on a port of its own, which callers cannot reach: plain HTTP, and nothing else is there. */
export interface MetricsServer {
  /** @param port 0 takes any free one @returns the address. @throws Error with a sentence when the port is taken */
  listen(host: string, port: number): Promise<string>;
  close(): Promise<void>;
}

/** Milliseconds for a whole request; it has no body. */
const REQUEST_MS = 10_000;

export function createMetricsServer(metrics: Metrics): MetricsServer {
  const app = fastify({ logger: false, requestTimeout: REQUEST_MS, forceCloseConnections: true });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send());
  addMetrics(app, metrics, () => false);
  return {
    async listen(host, port) {
      const { address } = await lookup(host);
      return app.listen({ host: address, port }).catch((cause: unknown) => {
        throw new Error(
          `Cannot listen on ${host} port ${port}: is METRICS_PORT taken, or METRICS_HOST not of this machine?`,
          { cause },
        );
      });
    },
    close: () => app.close(),
  };
}
