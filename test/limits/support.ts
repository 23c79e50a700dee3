import type { PermitStocks } from '../../src/limits/permit-stocks.js';
import type { Ask, Budget, Permit, Permits, Refusal } from '../../src/limits/limits-port.js';

const NOTHING = { second: new Date(0), taken: 0, unused: 0 };

/** An ask that keeps nothing and takes nothing in advance. */
export const askOf = (
  systemId: string,
  budget: Budget,
  now: Date,
  more: Partial<Ask> & Pick<Ask, 'wanted'>,
): Ask => ({ systemId, budget, now, ahead: 0, places: [], idle: 0, working: 0, inAdvance: NOTHING, ...more });

/** Takes permits for one request at a time, as a process that keeps none. */
export const oneByOne = (permits: Permits) => ({
  async take(
    id: string,
    budget: Budget,
    now: Date,
  ): Promise<Refusal | { readonly refusedBy?: never; readonly permit: Permit | undefined }> {
    const { refused, places } = await permits.exchange(() => askOf(id, budget, now, { wanted: 1 }));
    return refused ? refused.verdict : { permit: places[0] };
  },
  giveBack: (id: string, permit: Permit) =>
    permits.exchange(() =>
      askOf(id, { perMinute: 0, concurrent: 0 }, permit, { wanted: 0, places: [permit] }),
    ),
});

/** Lets time go by, tick by tick, for all processes until the work is done. */
export async function whileTicking<T>(
  processes: readonly Pick<PermitStocks, 'tick'>[],
  work: Promise<T>,
): Promise<T> {
  const state = { isDone: false };
  const done = () => (state.isDone = true);
  work.then(done, done);
  while (!state.isDone) await Promise.all(processes.map((one) => one.tick()));
  return work;
}
