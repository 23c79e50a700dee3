/** Adds up what a process has answered, in memory: a few additions for each request. */
import { type Finished, LATENCY_BOUNDS } from '../metrics/metrics.js';
import type { Totals } from './traffic-port.js';
import { SHORTEST_MINUTES, slotAt } from './spans.js';

/** What became of the calls of one system to one operation in one slot. */
export interface Counted extends Totals {
  readonly system: string;
  readonly operation: string;
  /** How often each fault was answered. */
  readonly kodes: ReadonlyMap<number, number>;
}

export interface CountedSlot {
  /** When it began, in milliseconds. */
  readonly slot: number;
  readonly counted: readonly Counted[];
}

export interface TallyParts {
  /** Only what comes to them is counted, and only their operations have names. */
  readonly services: readonly {
    readonly path: string;
    readonly operations: readonly { readonly name: string }[];
  }[];
  /**
   * Of all slots together: what would need one more is counted as nobody's. An open sandbox takes
   * the names of systems from headers, and nothing is taken while the database is away.
   */
  readonly mostSums?: number;
  /** As long as nobody takes them; the oldest is lost then. */
  readonly mostSlots?: number;
}

export interface Tally {
  add(request: Finished, now: number): void;
  /** The oldest slot that is not taken yet, also where it is not over; it begins afresh then. */
  take(): CountedSlot | undefined;
}

/** Nobody that is known, and no operation that is known. */
const NONE = '';
const MOST_SUMS = 50_000;
/** A day of five minutes each. */
const MOST_SLOTS = 288;

export function createTally(parts: TallyParts): Tally {
  const { services, mostSums = MOST_SUMS, mostSlots = MOST_SLOTS } = parts;
  const paths = new Set(services.map(({ path }) => path));
  const operations = new Set(services.flatMap((service) => service.operations.map(({ name }) => name)));
  const slots = new Map<number, BySystem>();
  let sums = 0;
  let newest: readonly [slot: number, of: BySystem] | undefined;

  function slotOf(now: number): BySystem {
    const slot = slotAt(SHORTEST_MINUTES, now);
    if (newest?.[0] === slot) return newest[1];
    const of: BySystem = slots.get(slot) ?? new Map<string, ByOperation>();
    slots.set(slot, of);
    newest = [slot, of];
    const [oldest] = slots;
    if (slots.size > mostSlots && oldest) forget(...oldest);
    return of;
  }

  function forget(slot: number, of: BySystem): void {
    slots.delete(slot);
    for (const byOperation of of.values()) sums -= byOperation.size;
  }

  /** Nobody's are always made: they are as few as the operations. */
  function sumOf(of: BySystem, system: string, operation: string): Sum {
    const found = of.get(system)?.get(operation);
    if (found) return found;
    if (sums >= mostSums && system !== NONE) return sumOf(of, NONE, operation);
    sums += 1;
    return sumIn(systemIn(of, system), operation);
  }

  return {
    add: ({ path, operation = NONE, system = NONE, status, kode, seconds }, now) => {
      if (!paths.has(path)) return;
      const sum = sumOf(slotOf(now), system, operations.has(operation) ? operation : NONE);
      sum.calls += 1;
      sum.seconds += seconds;
      const bucket = bucketOf(seconds);
      sum.buckets[bucket] = (sum.buckets[bucket] ?? 0) + 1;
      if (status === undefined || status >= 400) sum.refused += 1;
      if (kode !== undefined) sum.kodes.set(kode, (sum.kodes.get(kode) ?? 0) + 1);
    },
    take: () => {
      const [oldest] = slots;
      if (!oldest) return undefined;
      const [slot, of] = oldest;
      forget(slot, of);
      if (newest?.[0] === slot) newest = undefined;
      const counted = [...of].flatMap(([system, byOperation]) =>
        [...byOperation].map(([operation, sum]) => ({ system, operation, ...sum })),
      );
      return { slot, counted };
    },
  };
}

interface Sum {
  calls: number;
  refused: number;
  seconds: number;
  readonly buckets: number[];
  readonly kodes: Map<number, number>;
}
type ByOperation = Map<string, Sum>;
type BySystem = Map<string, ByOperation>;

function systemIn(of: BySystem, system: string): ByOperation {
  const found = of.get(system);
  if (found) return found;
  const made: ByOperation = new Map<string, Sum>();
  of.set(system, made);
  return made;
}

function sumIn(of: ByOperation, operation: string): Sum {
  const found = of.get(operation);
  if (found) return found;
  const buckets = new Array<number>(LATENCY_BOUNDS.length + 1).fill(0);
  const made: Sum = { calls: 0, refused: 0, seconds: 0, buckets, kodes: new Map<number, number>() };
  of.set(operation, made);
  return made;
}

/** The first whose bound it does not exceed, as a histogram of Prometheus has it. */
function bucketOf(seconds: number): number {
  const at = LATENCY_BOUNDS.findIndex((bound) => seconds <= bound);
  return at === -1 ? LATENCY_BOUNDS.length : at;
}
