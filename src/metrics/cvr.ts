import { Gauge, Histogram, type Registry } from 'prom-client';

/**
 * Measures the CVR register; the words that become labels are the caller's own, never a request's.
 */
export interface RegisterMetrics {
  called(outcome: string, seconds: number): void;
  breaker(state: string): void;
  served(source: string, ageSeconds: number): void;
}

const BREAKER = ['closed', 'half_open', 'open'];
const MINUTE = 60;
const HOUR = 60 * MINUTE;

export function createRegisterMetrics(registry: Registry): RegisterMetrics {
  const registers = [registry];
  const calls = new Histogram({
    name: 'gateway_cvr_call_seconds',
    help: 'Times the CVR register was tried (_count) and their seconds, by outcome; breaker_open: it was spared.',
    labelNames: ['outcome'] as const,
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10],
    registers,
  });
  const breaker = new Gauge({
    name: 'gateway_cvr_breaker',
    help: 'State of the breaker of this process: 1 for the one it is in. Of WORKERS: how many are in each.',
    labelNames: ['state'] as const,
    registers,
  });
  const ages = new Histogram({
    name: 'gateway_cvr_served_age_seconds',
    help: 'Age of what companies were answered for with: from the register, fresh from the cache, or stale as it is down.',
    labelNames: ['source'] as const,
    buckets: [1, MINUTE, 10 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR],
    registers,
  });
  return {
    called: (outcome, seconds) => {
      calls.observe({ outcome }, seconds);
    },
    breaker: (state) => {
      for (const each of BREAKER) breaker.set({ state: each }, each === state ? 1 : 0);
    },
    served: (source, seconds) => {
      ages.observe({ source }, seconds);
    },
  };
}
