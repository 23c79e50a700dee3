import { Counter, Gauge, type Registry } from 'prom-client';

/**
 * Measures the workers of a supervisor.
 * @returns counts one that has ended without being told to
 */
export function measureWorkers(registry: Registry, listening: () => number): () => void {
  const registers = [registry];
  new Gauge({
    name: 'gateway_workers',
    help: 'Workers that listen (WORKERS); while one is started again it is one less.',
    registers,
    collect() {
      this.set(listening());
    },
  });
  const ends = new Counter({
    name: 'gateway_worker_ends_total',
    help: 'Workers that ended without being told to; each is started again.',
    registers,
  });
  return () => {
    ends.inc();
  };
}
