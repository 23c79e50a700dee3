/** When a call is sent again, and after how long: pure. */
export interface RepeatSettings {
  /** So often is a call sent at most; 1 is never again. */
  readonly attempts: number;
  /** The first pause; each is twice the one before. */
  readonly firstPauseMs: number;
  /** No pause is longer; a gateway that asks for a longer one (Retry-After) is not waited for. */
  readonly longestPauseMs: number;
}

export const DEFAULT_REPEATS: RepeatSettings = { attempts: 4, firstPauseMs: 500, longestPauseMs: 30_000 };

/** How an attempt failed. */
export interface Failed {
  /** No answer came, or one that says that the same message may succeed later. */
  readonly mayBeRepeated: boolean;
  /** The gateway asks for this pause. */
  readonly retryAfterMs?: number;
}

/**
 * Callers that failed together shall not come back together: a pause is drawn between half and all
 * of its length. It is never shorter than the gateway asks for.
 * @param attempt the one that failed, counted from 1
 * @param random from 0 to less than 1
 * @returns milliseconds to wait; undefined when the call is not sent again
 */
export function pauseAfter(
  attempt: number,
  { mayBeRepeated, retryAfterMs = 0 }: Failed,
  { attempts, firstPauseMs, longestPauseMs }: RepeatSettings,
  random: number,
): number | undefined {
  if (!mayBeRepeated || attempt >= attempts || retryAfterMs > longestPauseMs) return undefined;
  const whole = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1));
  return Math.max(retryAfterMs, Math.round(whole * (0.5 + random / 2)));
}

/** @returns what the header field Retry-After asks for; undefined without one in seconds */
export const retryAfterIn = (field: unknown): number | undefined =>
  typeof field === 'string' && /^\d{1,6}$/.test(field) ? Number(field) * 1000 : undefined;
