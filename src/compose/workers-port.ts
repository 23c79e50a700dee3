/** What a process knows of the others on its port, and tells of itself. */
import type { OwnHealth, WorkerHealth } from '../http/response/health.js';
import type { ToldMetrics } from '../metrics/sum.js';

export interface Workers {
  /** What all measure, added up, as Prometheus text. */
  readonly metrics: () => Promise<string>;
  readonly health: () => Promise<readonly WorkerHealth[]>;
}

export interface OwnReport {
  readonly health: OwnHealth;
  readonly metrics: () => Promise<ToldMetrics>;
}
