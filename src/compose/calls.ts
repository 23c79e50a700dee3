/** Keeps the last calls, for whoever made them to look at (decision 0076). */
import type { Knex } from 'knex';
import type { Registry } from 'prom-client';
import { callQueue } from '../calls/call-queue.js';
import { callsOn } from '../calls/calls-store.js';
import { finishedCall } from '../calls/finished-call.js';
import { kept, RETIRED } from '../calls/kept.js';
import type { Calls } from '../calls/kept-call.js';
import { boundOf } from '../calls/shares.js';
import type { Clock } from '../clock.js';
import type { Config } from '../config/config.js';
import type { CleanUp } from '../jobs/daily.js';
import { reallyLater } from '../later.js';
import type { Log } from '../log/log.js';
import { createKeptCallMetrics } from '../metrics/kept-calls.js';
import type { FollowCall } from '../soap/gateway.js';
import { caughtUp } from './catching-up.js';
import type { OlderClock } from './older-clock.js';
import type { Releasers } from './releasers.js';

export interface KeptCalls {
  /** The gateway tells it each call; absent: none is kept. */
  readonly follow?: FollowCall;
  readonly calls: Calls;
}

interface Parts {
  readonly database: Knex;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly forgetBy: OlderClock;
  readonly cleanUp: CleanUp;
  readonly log: Log;
  readonly releasers: Releasers;
}

const DAY_MS = 86_400_000;
const MIB = 1024 * 1024;

export async function startCalls(
  config: Pick<Config, 'callsKeptDays' | 'callsKeptMib' | 'limits' | 'profile'>,
  { database, registry, clock, forgetBy, cleanUp, log, releasers }: Parts,
): Promise<KeptCalls> {
  const { callsKeptDays: keptDays, callsKeptMib: keptMib, limits, profile } = config;
  const store = callsOn(database);
  // Also where none is kept any more: those of yesterday are to go.
  await releasers.hold(
    'removal of old calls',
    () =>
      cleanUp.daily('forget old calls', async () =>
        store.deleteUntil(new Date((await forgetBy()).getTime() - keptDays * DAY_MS)),
      ),
    (stop) => stop(),
  );
  if (keptDays === 0) return { calls: { ...store, keptDays, retiredCallers: () => Promise.resolve([]) } };
  const failed = (what: string) => (err: unknown) => {
    log.warn({ err }, what);
  };
  const bound = boundOf({
    most: keptMib * MIB,
    deleteBeyond: (...beyond) => store.deleteBeyond(...beyond),
    failed: failed('kept calls could not be deleted'),
  });
  const queue = await releasers.hold(
    'calls that are kept',
    () =>
      callQueue({
        keptOf: (call) => kept(call, limits),
        write: async (calls) => {
          await store.write(calls);
          await bound(calls);
        },
        count: createKeptCallMetrics(registry),
        failed: failed('calls could not be kept'),
        later: reallyLater,
        rest: () => new Promise((resolve) => setImmediate(resolve)),
      }),
    (held) => held.stop(),
  );
  const oldest = () => new Date(clock().getTime() - keptDays * DAY_MS);
  const isSandbox = profile === 'sandbox';
  return {
    follow: (request) => {
      const receivedAt = clock();
      const begun = performance.now();
      return (answer, known) => {
        const durationMs = performance.now() - begun;
        const call = finishedCall(request, answer, known, { receivedAt, durationMs });
        // In production nobody sees the calls of strangers, but those of what is retired.
        if (isSandbox || call.system !== undefined || call.outcome === RETIRED) queue.keep(call);
      };
    },
    calls: {
      keptDays,
      // What is too old is deleted once a day.
      list: async (wanted, ...asked) => {
        await caughtUp(queue.flush());
        return store.list({ ...wanted, from: laterOf(wanted.from, oldest()) }, ...asked);
      },
      find: async (...asked) => {
        await caughtUp(queue.flush());
        const found = await store.find(...asked);
        return found && found.receivedAt >= oldest() ? found : undefined;
      },
      retiredCallers: async (systems) => {
        await caughtUp(queue.flush());
        return store.retiredCallers(systems, oldest());
      },
    },
  };
}

const laterOf = (from: Date | undefined, oldest: Date): Date => (from && from > oldest ? from : oldest);
