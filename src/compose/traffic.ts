/** Counts calls over time, for the pages of operators. */
import type { Knex } from 'knex';
import type { Clock } from '../clock.js';
import type { Config } from '../config/config.js';
import { type CleanUp, repeatedly } from '../jobs/daily.js';
import type { Log } from '../log/log.js';
import type { Metrics } from '../metrics/metrics.js';
import { recorderOf } from '../traffic/recorder.js';
import { createTally, type TallyParts } from '../traffic/tally.js';
import type { Traffic } from '../traffic/traffic-port.js';
import { trafficOn } from '../traffic/traffic-store.js';
import { caughtUp } from './catching-up.js';
import type { OlderClock } from './older-clock.js';
import type { Releasers } from './releasers.js';

interface Parts {
  readonly services: TallyParts['services'];
  readonly database: Knex;
  readonly clock: Clock;
  readonly forgetBy: OlderClock;
  readonly cleanUp: CleanUp;
  readonly log: Log;
  readonly releasers: Releasers;
}

/** So much at the most is lost when a process is killed. */
const WRITE_MS = 15_000;

export interface CountedTraffic {
  /** The same metrics, of which is counted what they are told. */
  readonly besides: <M extends Metrics>(metrics: M) => M;
  /** Absent where nothing is kept. */
  readonly traffic?: Traffic;
}

/** Begins to count; what is counted is written every few seconds, and once more at the end. */
export async function startTraffic(
  { trafficKeptDays: days }: Pick<Config, 'trafficKeptDays'>,
  { services, database, clock, forgetBy, cleanUp, log, releasers }: Parts,
): Promise<CountedTraffic> {
  const store = trafficOn(database);
  await releasers.hold(
    'removal of old counts of calls',
    () =>
      cleanUp.daily('forget old counts of calls', async () => store.deleteOlderThan(days, await forgetBy())),
    (stop) => stop(),
  );
  if (days === 0) return { besides: (metrics) => metrics };
  const tally = createTally({ services });
  const record = recorderOf(tally, store.add);
  // It is done too often to be worth a line.
  const quietly = () => record().then(() => 0);
  await releasers.hold(
    'counting of calls',
    () => repeatedly(WRITE_MS, 'write counts of calls', quietly, log),
    async (stop) => {
      await stop();
      await record().catch((err: unknown) => {
        log.warn({ err }, 'the last counts of calls are lost');
      });
    },
  );
  return {
    besides: (metrics) => ({
      ...metrics,
      finished: (request) => {
        metrics.finished(request);
        tally.add(request, clock().getTime());
      },
    }),
    traffic: {
      // Whoever looks is shown what this process has answered until now; others are seconds behind.
      read: async (window, narrowed) => {
        await caughtUp(record());
        return store.read(window, narrowed);
      },
    },
  };
}
