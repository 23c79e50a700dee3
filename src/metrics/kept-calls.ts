import { Counter, type Registry } from 'prom-client';

/** @returns counts calls by what became of them; the words are our own */
export function createKeptCallMetrics(registry: Registry): (fate: string, calls: number) => void {
  const counter = new Counter({
    name: 'gateway_kept_calls_total',
    help: 'Calls that were to be kept for /udvikler/kald: kept, or lost because too many waited (full), nobody known had sent them (stranger), or they could not be written (failed).',
    labelNames: ['fate'] as const,
    registers: [registry],
  });
  return (fate, calls) => {
    counter.inc({ fate }, calls);
  };
}
