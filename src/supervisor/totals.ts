/** What all workers measure, added up; what those counted that are no more stays in it. */
import { countsOf, sumOf, type ToldMetrics } from '../metrics/sum.js';
import type { OfWorker } from './asked.js';
import type { Ask } from './questions.js';
import { type Later, within } from '../later.js';

/** Whoever does not answer within this is told with what it said the last time. */
const WAIT_MS = 750;

interface Teller {
  readonly ask: Ask<OfWorker>;
}

export interface Totals {
  /** @param besides what the supervisor measures itself */
  text(tellers: Iterable<Teller>, besides: () => Promise<ToldMetrics>): Promise<string>;
  /** @param last what it told at its end; without it, what it told before */
  gone(teller: Teller, last?: ToldMetrics): void;
}

export function totals(later: Later): Totals {
  const told = new Map<Teller, ToldMetrics>();
  /** In turn: no end of a worker is lost between two that are added. */
  let ofGone: Promise<ToldMetrics> = Promise.resolve([]);
  const ended = new WeakSet<Teller>();

  async function ask(teller: Teller): Promise<void> {
    const metrics = await within(later, WAIT_MS, teller.ask('metrics')).catch(() => undefined);
    if (metrics && !ended.has(teller)) told.set(teller, metrics);
  }
  return {
    async text(tellers, besides) {
      await Promise.all([...tellers].map(ask));
      return sumOf([await ofGone, ...told.values(), await besides()]);
    },
    gone(teller, last = told.get(teller)) {
      if (ended.has(teller)) return;
      ended.add(teller);
      told.delete(teller);
      if (last) ofGone = ofGone.then((before) => countsOf([before, last]));
    },
  };
}
