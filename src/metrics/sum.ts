import { AggregatorRegistry, type MetricObjectWithValues, type MetricValue } from 'prom-client';

/** What a process measures, as it stands at a moment. */
export type ToldMetrics = readonly MetricObjectWithValues<MetricValue<string>>[];

/** One text for Prometheus; each metric is added up, or what its `aggregator` says. */
export const sumOf = (told: readonly ToldMetrics[]): Promise<string> => sum(told).metrics();

/**
 * What stays of those that are no more: what they have counted. Without it a sum would fall, which
 * Prometheus takes for a new start of everything.
 */
export async function countsOf(told: readonly ToldMetrics[]): Promise<ToldMetrics> {
  return sum(told.map((metrics) => metrics.filter(isCount))).getMetricsAsJSON();
}

const sum = (told: readonly ToldMetrics[]) =>
  AggregatorRegistry.aggregate(told.map((metrics) => [...metrics]));

/** prom-client's type names numbers here, and its values are words. */
const isCount = ({ type }: ToldMetrics[number]) => ['counter', 'histogram'].includes(String(type));
