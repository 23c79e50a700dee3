import { Counter, type Registry } from 'prom-client';

/**
 * Measures the limits per caller; the words that become labels are the caller's own, never a
 * request's.
 */
export interface LimitMetrics {
  refused(caller: string, limit: string): void;
}

export function createLimitMetrics(registry: Registry): LimitMetrics {
  const refusals = new Counter({
    name: 'gateway_limited_total',
    help: 'Requests refused as their system had used up a limit (docs/limits.md); "unproven" came without a certificate.',
    labelNames: ['caller', 'limit'] as const,
    registers: [registry],
  });
  return {
    refused: (caller, limit) => {
      refusals.inc({ caller, limit });
    },
  };
}
