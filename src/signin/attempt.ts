import type { Kind } from './person.js';
import type { Seal } from './sealed.js';

/** What a sign-in that has begun needs to be ended, by the same browser and within its time. */
export interface Attempt {
  readonly kind: Kind;
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE. */
  readonly verifier: string;
  /** Where the browser is sent afterwards: a path of ours. */
  readonly returnTo: string;
  /** Milliseconds of our clock. */
  readonly endsAt: number;
}

/** People need this long to find their MitID. */
export const ATTEMPT_SECONDS = 600;

/** Our own clocks may differ by so much: another process may have begun it. */
const SKEW_MS = 60_000;

/**
 * The attempt lies in the browser, sealed: nothing is written for strangers who begin one, and any
 * process can end it.
 */
export const sealedAttempt = (attempt: Attempt, seal: Seal): string =>
  seal.seal(JSON.stringify(attempt)).toString('base64url');

/** @returns undefined where there is none, it is not ours, or its time is over */
export function attemptIn(cookie: string | undefined, seal: Seal, now: Date): Attempt | undefined {
  const text = cookie === undefined ? undefined : seal.open(Buffer.from(cookie, 'base64url'));
  if (text === undefined) return undefined;
  // Whoever can seal is us.
  const attempt = JSON.parse(text) as Attempt;
  const left = attempt.endsAt - now.getTime();
  return left > 0 && left <= ATTEMPT_SECONDS * 1000 + SKEW_MS ? attempt : undefined;
}
