import { Counter, Gauge, type Registry } from 'prom-client';

/** Measures the mails; the words that become labels are the caller's own, never a request's. */
export interface MailMetrics {
  tried(outcome: string): void;
}

interface Counts {
  readonly value: Readonly<Record<string, number>>;
  readonly ageMs: number;
}

/**
 * @param counts mails in the outbox by state, asked at each reading, and how old they are; where
 *   they are not known the gauges say nothing. It never throws
 */
export function createMailMetrics(
  registry: Registry,
  counts: () => Promise<Counts | undefined>,
): MailMetrics {
  const registers = [registry];
  const tries = new Counter({
    name: 'gateway_mail_tries_total',
    help: 'Mails that this process took from the outbox, by what became of the try (docs/mail.md).',
    labelNames: ['outcome'] as const,
    registers,
  });
  new Gauge({
    name: 'gateway_mails_age_seconds',
    aggregator: 'max',
    help: 'How old the count in gateway_mails is: it grows while the database does not answer.',
    registers,
    async collect() {
      const found = await counts();
      this.set(found ? found.ageMs / 1000 : NaN);
    },
  });
  new Gauge({
    name: 'gateway_mails',
    aggregator: 'max',
    help: 'Mails in the outbox of all processes, by state: given_up needs an operator (npx jobnet outbox).',
    labelNames: ['state'] as const,
    registers,
    async collect() {
      this.reset();
      const found = await counts();
      for (const [state, count] of Object.entries(found?.value ?? {})) this.set({ state }, count);
    },
  });
  return {
    tried: (outcome) => {
      tries.inc({ outcome });
    },
  };
}
