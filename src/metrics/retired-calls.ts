import { Counter, type Registry } from 'prom-client';

/**
 * Counts by the organisation that a message names: words of the code list, and codes of registered
 * organisations.
 */
export interface RetiredCallLabels {
  readonly organisation_type: string;
  readonly organisation: string;
}

/** @returns what counts a message to a version that is no more */
export function createRetiredCallMetrics(registry: Registry): (labels: RetiredCallLabels) => void {
  const calls = new Counter({
    name: 'gateway_retired_calls_total',
    help: 'Messages to version 1 and to JobAdService, all refused, by the organisation they name; "other" is none of the registry, "jobadservice" a message of it that names none.',
    labelNames: ['organisation_type', 'organisation'] as const,
    registers: [registry],
  });
  return (labels) => {
    calls.inc({ ...labels });
  };
}
