import { Counter, type Registry } from 'prom-client';

/** What became of a sign-in: `not_let_in` is who the provider vouches for, and may not sign in. */
export type SignInOutcome = 'signed_in' | 'not_let_in' | 'refused' | 'unavailable';

/** Measures the sign-in; the words that become labels are our own, never a request's. */
export type CountSignIn = (kind: string, outcome: SignInOutcome) => void;

export function createSignInMetrics(registry: Registry): CountSignIn {
  const ended = new Counter({
    name: 'gateway_sign_ins_total',
    help: 'Sign-ins of people by kind, and what became of them (docs/production.md).',
    labelNames: ['kind', 'outcome'] as const,
    registers: [registry],
  });
  return (kind, outcome) => {
    ended.inc({ kind, outcome });
  };
}
