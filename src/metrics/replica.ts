import { Counter, Gauge, type Registry } from 'prom-client';

export interface ReplicaUse {
  /** Undefined as long as nothing is known. */
  readonly lagSeconds: number | undefined;
  /** Undefined where it is asked. */
  readonly why: string | undefined;
}

export interface ReplicaMetrics {
  /** A search of published ads has been answered, or the replica has failed it. */
  ended(outcome: string): void;
}

/** Adds how far the replica is behind, and who answered, to what is measured. */
export function measureReplica(registry: Registry, use: () => ReplicaUse): ReplicaMetrics {
  const registers = [registry];
  new Gauge({
    name: 'gateway_replica_lag_seconds',
    aggregator: 'max',
    help: 'How far DATABASE_READ_URL is behind at the most; NaN as long as that is not known.',
    registers,
    collect() {
      this.set(use().lagSeconds ?? NaN);
    },
  });
  new Gauge({
    name: 'gateway_replica_in_use',
    aggregator: 'min',
    help: '1: searches of published ads ask DATABASE_READ_URL; 0: it is not fit (of WORKERS: for one), and DATABASE_URL is asked.',
    registers,
    collect() {
      this.set(use().why === undefined ? 1 : 0);
    },
  });
  const reads = new Counter({
    name: 'gateway_replica_reads_total',
    help: 'Searches of published ads: "replica" answered by it; by the database as the replica was "unfit", "failed", or had found what has "changed" since.',
    labelNames: ['outcome'] as const,
    registers,
  });
  return {
    ended: (outcome) => {
      reads.inc({ outcome });
    },
  };
}
