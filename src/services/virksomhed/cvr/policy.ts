import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
  wrap,
} from 'cockatiel';
import { CvrFailure } from './failure.js';
import type { BreakerState } from './observer.js';

export interface CvrPatience {
  /** Milliseconds of one try, all its questions and answers included. */
  readonly timeoutMs: number;
  /** Tries after the first. */
  readonly retries: number;
  /** Milliseconds before the first retry; the pauses are jittered, and grow up to `maxDelayMs`. */
  readonly delayMs: number;
  readonly maxDelayMs: number;
  /** Tries in a row that must fail for the breaker to open. */
  readonly breakerFailures: number;
  /** Milliseconds it stays open before one try may show whether the register is back. */
  readonly breakerMs: number;
}

const STATES: Readonly<Record<CircuitState, BreakerState>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half_open',
  [CircuitState.Isolated]: 'open',
};

/** Runs a lookup with patience. `refused` is told when the breaker does not let it through. */
export type Patiently = <T>(attempt: (signal: AbortSignal) => Promise<T>, refused: () => void) => Promise<T>;

/**
 * The time-out lies inside the breaker and that inside the retries: each try counts, and an open
 * breaker ends the retrying.
 * @param uptime milliseconds on a clock that nobody sets
 * @returns a function that @throws CvrFailure: of the last try, or, the breaker being open, of the
 *   kind that opened it
 */
export function patiently(
  patience: CvrPatience,
  changed: (state: BreakerState) => void,
  uptime = () => performance.now(),
): Patiently {
  let openedAt = 0;
  const makeBreaker = (initialState?: unknown) => {
    const made = circuitBreaker(
      handleWhen((error) => error instanceof CvrFailure && error.counts),
      {
        halfOpenAfter: patience.breakerMs,
        breaker: new ConsecutiveBreaker(patience.breakerFailures),
        initialState,
      },
    );
    made.onStateChange((state) => {
      if (state === CircuitState.Open) openedAt = uptime();
      changed(STATES[state]);
    });
    return made;
  };
  let breaker = makeBreaker();
  // cockatiel asks the time of day, which may be put back: then it would stay open for as long.
  const currentBreaker = () => {
    if (breaker.state === CircuitState.Open && uptime() - openedAt >= patience.breakerMs)
      breaker = makeBreaker({
        ...(breaker.toJSON() as object),
        ownState: { value: CircuitState.Open, openedAt: 0, attemptNo: 1 },
      });
    return breaker;
  };
  const again = retry(
    handleWhen((error) => error instanceof CvrFailure && error.passes),
    {
      maxAttempts: patience.retries,
      backoff: new ExponentialBackoff({ initialDelay: patience.delayMs, maxDelay: patience.maxDelayMs }),
    },
  );
  return async (attempt, refused) => {
    try {
      return await wrap(again, currentBreaker()).execute(() =>
        attempt(AbortSignal.timeout(patience.timeoutMs)),
      );
    } catch (error) {
      if (!(error instanceof BrokenCircuitError)) throw error;
      refused();
      const opened =
        breaker.lastFailure && 'error' in breaker.lastFailure ? breaker.lastFailure.error : undefined;
      const kind = opened instanceof CvrFailure ? opened.kind : 'unreachable';
      throw new CvrFailure(kind, 'the breaker is open', { cause: opened });
    }
  };
}
