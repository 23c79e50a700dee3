/** What a process knows of the others on its port, and tells of itself. */
import type { OwnHealth, WorkerHealth } from '../http/response/health.js';
import type { ToldMetrics } from '../metrics/sum.js';

export interface Crew {
  /** What all measure, added up, as Prometheus text. */
  readonly metrics: () => Promise<string>;
  readonly health: () => Promise<readonly WorkerHealth[]>;
}

export interface Told {
  readonly health: OwnHealth;
  readonly metrics: () => Promise<ToldMetrics>;
}
