/** What became of the calls of each operation since the process began. */
import { type Sample } from './samples.js';

export interface Calls {
  readonly operation: string;
  readonly count: number;
  /** Answered with a fault, or not at all as the caller had gone. */
  readonly refused: number;
  /** Half of them took at most this long, in seconds; undefined where that is not measured. */
  readonly median: number | undefined;
  /** 95 of a hundred. */
  readonly slow: number | undefined;
}

const LATENCY = 'gateway_request_seconds';

export function callsIn(samples: readonly Sample[]): readonly Calls[] {
  const named = samples.filter(({ name }) => name === `${LATENCY}_count`);
  return named
    .map(({ labels: { operation = '' }, value: count }) => ({
      operation,
      count,
      refused: refusedOf(samples, operation),
      median: quantile(bucketsOf(samples, operation), count * 0.5),
      slow: quantile(bucketsOf(samples, operation), count * 0.95),
    }))
    .sort((a, b) => b.count - a.count);
}

const refusedOf = (samples: readonly Sample[], operation: string): number =>
  samples
    .filter(({ name, labels }) => name === 'gateway_requests_total' && labels.operation === operation)
    .filter(({ labels: { status = '' } }) => !/^[123]/.test(status))
    .reduce((sum, { value }) => sum + value, 0);

/** Two figures are enough of a short time; a long one has its whole milliseconds. */
export function milliseconds(seconds: number): string {
  const ms = seconds * 1000;
  return ms < 100 ? String(Number(ms.toPrecision(2))) : String(Math.round(ms));
}

interface Bucket {
  /** In seconds. */
  readonly atMost: number;
  /** So many took no longer. */
  readonly count: number;
}

const bucketsOf = (samples: readonly Sample[], operation: string): readonly Bucket[] =>
  samples
    .filter(({ name, labels }) => name === `${LATENCY}_bucket` && labels.operation === operation)
    .map(({ labels: { le = '' }, value }) => ({
      atMost: le === '+Inf' ? Infinity : Number(le),
      count: value,
    }))
    .sort((a, b) => a.atMost - b.atMost);

/** As histogram_quantile of Prometheus: within a bucket the calls lie evenly. */
export function quantile(buckets: readonly Bucket[], rank: number): number | undefined {
  const at = buckets.findIndex(({ count }) => count >= rank);
  const found = buckets[at];
  if (!found || found.atMost === Infinity || found.count === 0) return undefined;
  const before = buckets[at - 1] ?? { atMost: 0, count: 0 };
  const share = found.count === before.count ? 1 : (rank - before.count) / (found.count - before.count);
  return before.atMost + (found.atMost - before.atMost) * share;
}
