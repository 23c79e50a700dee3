import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface MetricsParts {
  /** The contract's services: the only words that become labels. */
  readonly services: readonly {
    readonly path: string;
    readonly name: string;
    readonly version: number;
    readonly operations: readonly { readonly name: string }[];
  }[];
  /** The version of the gateway itself, for `gateway_build_info`. */
  readonly version: string;
  /** Connections of the database pool, asked at each reading. */
  readonly pool: () => { readonly used: number; readonly free: number; readonly pending: number };
  /** Others register here what they measure as well; without it there is a new one. */
  readonly registry?: Registry;
}

export interface Finished {
  readonly path: string;
  readonly operation: string | undefined;
  /** Undefined when the caller went away before the answer. */
  readonly status: number | undefined;
  readonly kode: number | undefined;
  /** Who asked, where that is known. It becomes no label. */
  readonly system: string | undefined;
  readonly seconds: number;
}

/** Seconds up to which a request counts into each bucket of latencies. */
export const LATENCY_BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export interface Metrics {
  started(): void;
  finished(request: Finished): void;
  /** Prometheus text, and its content type. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** The label of whatever is not in the contract, so that no caller can make one. */
const OTHER = 'other';

/** Reads what is measured as one text, with whatever else is on the registry. */
export function createMetrics(parts: MetricsParts): Metrics {
  const { registry = new Registry() } = parts;
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const serviceAt = new Map(parts.services.map(({ path, name, version }) => [path, `${name}.v${version}`]));
  const operations = new Set(parts.services.flatMap((service) => service.operations.map(({ name }) => name)));

  const requests = new Counter({
    name: 'gateway_requests_total',
    help: 'Requests by service, operation and HTTP status; status "aborted" when the caller went away.',
    labelNames: ['service', 'operation', 'status'] as const,
    registers,
  });
  const faults = new Counter({
    name: 'gateway_faults_total',
    help: 'Faults by code (docs/error-codes.md).',
    labelNames: ['code'] as const,
    registers,
  });
  const latency = new Histogram({
    name: 'gateway_request_seconds',
    help: 'Seconds from the head of a request to the end of its answer, by operation.',
    labelNames: ['operation'] as const,
    buckets: LATENCY_BOUNDS,
    registers,
  });
  const inFlight = new Gauge({
    name: 'gateway_requests_in_flight',
    help: 'Requests being answered now.',
    registers,
  });
  new Gauge({
    name: 'gateway_pool_connections',
    help: 'Database connections in use and free, and requests waiting for one.',
    labelNames: ['state'] as const,
    registers,
    collect() {
      for (const [state, count] of Object.entries(parts.pool())) this.set({ state }, count);
    },
  });
  new Gauge({
    name: 'gateway_build_info',
    aggregator: 'first',
    help: 'Always 1; the labels say what is running.',
    labelNames: ['version', 'node'] as const,
    registers,
  }).set({ version: parts.version, node: process.version }, 1);

  return {
    started: () => {
      inFlight.inc();
    },
    finished: (request) => {
      const operation = operations.has(request.operation ?? '') ? (request.operation ?? OTHER) : OTHER;
      const service = serviceAt.get(request.path) ?? OTHER;
      inFlight.dec();
      requests.inc({ service, operation, status: request.status ?? 'aborted' });
      latency.observe({ operation }, request.seconds);
      if (request.kode !== undefined) faults.inc({ code: request.kode });
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
