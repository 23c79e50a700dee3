import { BoundedMap } from '../../bounded-map.js';
import type { Clock } from '../../clock.js';
import type { Lease } from './lease.js';

/** The memory of a process for rows that operators write. */
export interface Memory {
  readonly lease: Lease;
  readonly clock: Clock;
}

/** What the database has said. */
export interface Told<V> {
  readonly value: V;
  /** Where time itself changes the answer: between which times it is the same. */
  readonly times?: {
    /** The time that it was asked of. */
    readonly from: Date;
    /** Excluded; undefined: nothing is known to change it. */
    readonly until: Date | undefined;
  };
}

export interface WhileLeased<K, V> {
  readonly ask: (key: K) => Promise<Told<V>>;
  readonly textOf: (key: K) => string;
  /** Most that is kept: answers, or the sum of their weights. */
  readonly most?: number;
  readonly weigh?: (value: V) => number;
}

interface Entry<V> {
  readonly answer: Promise<V>;
  readonly from: number;
  readonly until: number;
  readonly weight: number;
}

const MAX_ANSWERS = 10_000;

/**
 * Characters. What a stranger asks for may be as long as a message, and is kept also where there is
 * none of that name.
 */
const MAX_KEPT_KEY_LENGTH = 512;

/**
 * Answers from memory while a lease holds; only for rows whose every change waits for the leases,
 * by a trigger (wait_for_memory). Else it asks, as it always does where there is no memory.
 */
export function whileLeased<K, V>(
  memory: Memory | undefined,
  { ask, textOf, most = MAX_ANSWERS, weigh = () => 1 }: WhileLeased<K, V>,
): (key: K) => Promise<V> {
  if (!memory) return async (key) => (await ask(key)).value;
  const { lease, clock } = memory;
  const nothing = () => new BoundedMap<string, Entry<V>>(most, ({ weight }) => weight);
  let row: symbol | undefined;
  let entries = nothing();

  async function askAndKeep(key: K, asking: symbol | undefined): Promise<V> {
    const { value, times } = await ask(key);
    const text = textOf(key);
    if (text.length > MAX_KEPT_KEY_LENGTH) return value;
    // What came in another row of leases than it was asked in may be older than a change.
    if (asking !== undefined && asking === lease.held() && asking === row)
      entries.set(text, {
        answer: Promise.resolve(value),
        from: times?.from.getTime() ?? -Infinity,
        until: times?.until?.getTime() ?? Infinity,
        weight: weigh(value),
      });
    return value;
  }

  return (key) => {
    const held = lease.held();
    if (held !== row) [row, entries] = [held, nothing()];
    const known = held && entries.get(textOf(key));
    if (known) {
      const now = clock().getTime();
      if (known.from <= now && now < known.until) return known.answer;
    }
    return askAndKeep(key, held);
  };
}

/** The earliest of the times, of those that there are. */
export const earliest = (times: readonly (Date | null | undefined)[]): Date | undefined =>
  times.reduce<Date | undefined>(
    (least, time) => (time && (!least || time < least) ? time : least),
    undefined,
  );
