import { reallyLater, within } from '../later.js';

/** An answer, and how old it is. */
export interface Recent<T> {
  readonly value: T;
  readonly ageMs: number;
}

export interface RecentLimits {
  /** For how long an answer is given again without asking. */
  readonly keepMs: number;
  /** How long an answer is waited for. */
  readonly waitMs: number;
  /** Milliseconds on a clock that nobody sets. */
  readonly uptime?: () => number;
}

/**
 * Asks at most once at a time, however many want to know, and lets nobody wait for longer than
 * `waitMs`: then, or where the question fails, the last answer is given with its age.
 * @returns a function that never throws; undefined where there never was an answer
 */
export function recentAnswer<T>(
  ask: () => Promise<T>,
  { keepMs, waitMs, uptime = () => performance.now() }: RecentLimits,
): () => Promise<Recent<T> | undefined> {
  let known: { readonly value: T; readonly at: number } | undefined;
  let asking: Promise<void> | undefined;
  const askNow = () =>
    ask()
      .then(
        (value) => {
          known = { value, at: uptime() };
        },
        () => undefined,
      )
      .finally(() => {
        asking = undefined;
      });
  return async () => {
    if (!known || uptime() - known.at > keepMs)
      await within(reallyLater, waitMs, (asking ??= askNow())).catch(() => undefined);
    return known && { value: known.value, ageMs: uptime() - known.at };
  };
}
