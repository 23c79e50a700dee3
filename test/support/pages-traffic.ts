/** A week of calls, as if many systems had called. */
import type { Knex } from 'knex';
import { services } from '../../src/contract/index.js';
import type { CountedSlot } from '../../src/traffic/tally.js';
import { trafficOn } from '../../src/traffic/traffic-store.js';

const MINUTE_MS = 60_000;
const OPERATIONS = services.flatMap(({ operations }) => operations.map(({ name }) => name));

/** @param systems their ids; each calls the operations that are its own */
export async function aWeekOfTraffic(knex: Knex, now: Date, systems: readonly string[]): Promise<void> {
  const store = trafficOn(knex);
  // A slot of each half an hour, but of the last hour each.
  for (let ago = 7 * 24 * 60; ago >= 0; ago -= ago > 60 ? 30 : 5) {
    const time = now.getTime() - ago * MINUTE_MS;
    await store.add(slotOf(time - (time % (5 * MINUTE_MS)), systems));
  }
}

/** Busy by day, quiet by night; each system is a little slower than the one before. */
function slotOf(slot: number, systems: readonly string[]): CountedSlot {
  const hour = new Date(slot).getUTCHours();
  const busy = hour >= 6 && hour <= 17 ? 40 : 3;
  const counted = systems.flatMap((system, nr) =>
    [0, 1, 2].map((step) => {
      const calls = busy * (3 - step) + ((slot / MINUTE_MS + nr * 7) % 11);
      const refused = (nr + step) % 3 === 0 ? Math.floor(calls / 20) : 0;
      const buckets = new Array<number>(15).fill(0);
      buckets[3 + (nr % 3)] = calls - Math.floor(calls / 8);
      buckets[6 + (step % 3)] = Math.floor(calls / 8);
      return {
        ...{ system, calls, refused, buckets, seconds: calls * 0.02 },
        operation: OPERATIONS[(nr * 5 + step * 3) % OPERATIONS.length] ?? '',
        kodes: new Map(refused > 0 ? [[1014 + (nr % 2) * 3399, refused]] : []),
      };
    }),
  );
  return { slot, counted };
}
