import { Counter, Gauge, type Registry } from 'prom-client';

/** Measures the mails; the words that become labels are the caller's own, never a request's. */
export interface MailMetrics {
  tried(outcome: string): void;
}

/**
 * @param counts mails in the outbox by state, asked at each reading; where that fails the gauge
 *   says nothing
 */
export function createMailMetrics(
  registry: Registry,
  counts: () => Promise<Readonly<Record<string, number>>>,
): MailMetrics {
  const registers = [registry];
  const tries = new Counter({
    name: 'gateway_mail_tries_total',
    help: 'Mails that this process took from the outbox, by what became of the try (docs/mail.md).',
    labelNames: ['outcome'] as const,
    registers,
  });
  new Gauge({
    name: 'gateway_mails',
    help: 'Mails in the outbox of all processes, by state: given_up needs an operator (npx jobnet outbox).',
    labelNames: ['state'] as const,
    registers,
    async collect() {
      this.reset();
      const found = await counts().catch(() => ({}));
      for (const [state, count] of Object.entries(found)) this.set({ state }, count);
    },
  });
  return {
    tried: (outcome) => {
      tries.inc({ outcome });
    },
  };
}
