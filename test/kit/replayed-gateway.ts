/** A whole gateway on which fixtures can be replayed, on whatever day it is. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { identitiesIn } from '../../kit/src/fixture/proof.js';
import { httpTarget, type HttpTarget } from '../../kit/src/replay/http.js';
import type { PlaySettings } from '../../kit/src/replay/play.js';
import type { Target } from '../../kit/src/replay/target.js';
import { volatileOf } from '../../kit/src/compare/volatile.js';
import { demoDriftsbeskeder } from '../../src/sandbox/demo/notices.js';
import { givenDriftsbeskederOn } from '../../src/services/driftsbesked/given-store.js';
import { forgetRequestsOfPeople, MADE_BY_CALLERS } from '../../src/sandbox/testing/reset/store.js';
import { purge } from '../../src/services/v1/purge-store.js';
import { dateInDenmark, readDateTime } from '../../src/time/danish-time.js';
import { startApp, type TestApp } from '../support/app.js';
import { emptiesTables } from '../support/emptied-tables.js';
import { fixturesFolder } from '../support/fixtures.js';
import { runFolder } from '../support/run-folder.js';
import { CUT_OVER, loadV1Annoncer } from '../support/v1-annoncer.js';

export interface ReplayedGateway {
  readonly origin: string;
  readonly target: Target;
  readonly settings: PlaySettings & { readonly stop: AbortSignal };
  /** From now on it is this day. Certificates are those of the first day. */
  on(day: Date): void;
  /** Makes the tables empty; numbers go on, as in a sandbox. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/** Midnight in Denmark. */
function startOfDay(today: Date): Date {
  const reading = readDateTime(`${dateInDenmark(today)}T00:00:00`);
  if (reading.kind !== 'instant') throw new Error('midnight is never at a change of the clock');
  return reading.instant;
}

/**
 * It takes senders at their word, and beside it, on the same database, one that takes nobody at
 * theirs. Its clock is of that day until a step says another; ids are random.
 * @param firstDay default: that of this machine
 */
export async function startReplayedGateway(firstDay = new Date()): Promise<ReplayedGateway> {
  // What is made at its start, as certificates, is good on the whole day.
  let today = firstDay;
  let now = startOfDay(today);
  const settings = { clock: () => now, newId: () => randomUUID() };
  const app = await startApp(settings);
  const { database } = app;
  await database.knex.raw('truncate v1_jobannonce, v1_tombstone');
  await loadV1Annoncer(database.knex);
  await purge(database.knex, { cutOver: CUT_OVER, clock: () => now });
  const dataFolder = mkdtempSync(join(runFolder(), 'way-in-'));
  const proven = await startApp({
    ...settings,
    database,
    env: { DATA_DIR: dataFolder, AUTH_METHODS: 'proxy,wss', CERT_PROXY: '127.0.0.1' },
  });
  const stop = new AbortController().signal;
  const targetOf = ({ origin }: TestApp): HttpTarget =>
    httpTarget(new URL(origin), { timeoutMs: 60_000, maxBytes: 64 * 1024 * 1024, stop });
  const [plain, strict] = [targetOf(app), targetOf(proven)];
  const empty = await emptiesTables(database.knex, MADE_BY_CALLERS, { numbersGoOn: true });
  const given = givenDriftsbeskederOn(database.knex);
  const reset = async () => {
    await empty();
    await forgetRequestsOfPeople(database.knex);
    await given.restore(demoDriftsbeskeder(), firstDay);
  };
  return {
    origin: app.origin,
    target: {
      send: ({ at, ...request }) => {
        now = at ?? today;
        return (request.isProven ? strict : plain).send(request);
      },
      reset,
    },
    settings: {
      now: () => today,
      volatile: volatileOf(fixturesFolder),
      time: 'everything',
      identities: identitiesIn(join(dataFolder, 'certificates')),
      has: ['v1-ads', 'sandbox'],
      reset: 'all',
      stop,
    },
    reset,
    on: (day) => {
      today = day;
      now = day;
    },
    stop: async () => {
      plain.close();
      strict.close();
      await proven.stop();
      await app.stop();
      rmSync(dataFolder, { recursive: true });
    },
  };
}
