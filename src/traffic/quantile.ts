import { LATENCY_BOUNDS } from '../metrics/metrics.js';
import type { Totals } from './traffic-port.js';

/**
 * How long so many of the calls took at the most, as histogram_quantile of Prometheus has it:
 * within a bucket the calls lie evenly.
 * @param share 0 to 1: 0.5 is the median
 * @returns seconds; Infinity beyond the last bound; undefined where there was no call
 */
export function quantileOf({ calls, buckets }: Pick<Totals, 'calls' | 'buckets'>, share: number) {
  if (calls === 0) return undefined;
  const rank = calls * share;
  let before = 0;
  for (const [at, count] of buckets.entries()) {
    if (count > 0 && before + count >= rank) {
      const from = LATENCY_BOUNDS[at - 1] ?? 0;
      const to = LATENCY_BOUNDS[at] ?? Infinity;
      return from + (to - from) * ((rank - before) / count);
    }
    before += count;
  }
  return undefined;
}
