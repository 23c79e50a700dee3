import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { clusterOf, ensureCluster } from './cluster.js';
import { EmbeddedPostgresError, INSTEAD, tellingLine } from './failure.js';
import type { Home } from './home.js';
import { connect } from './keeper.js';
import { disownLockFiles, launch, type Launched, runningPostmaster } from './postmaster.js';
import { usableRuntime } from './runtime.js';

/** Says where a postmaster is to run and with what. */
export interface Place {
  readonly home: Home;
  readonly socketDirectory: string;
  /** The directory with PostgreSQL's `bin`, `lib` and `share`. */
  readonly native: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly log: (message: string) => void;
}

/**
 * Recovery after a crash reads at most some GB of log; a start that takes longer than this is
 * stuck.
 */
const PATIENCE_MS = 120_000;

/**
 * Causes that pass: another gateway starting at this moment, and backends that are yet to see their
 * postmaster die.
 */
const PASSING_CAUSES =
  /lock file ".*" already exists|pre-existing shared memory block|could not bind Unix address/;
const PASSING_MS = 15_000;

/**
 * A connection to the postmaster of this place: to the one that runs, else to one that is started
 * for it.
 * @throws EmbeddedPostgresError
 */
export async function reach(place: Place): Promise<pg.Client> {
  const { log } = place;
  const cluster = clusterOf(place.home);
  const until = performance.now() + PASSING_MS;
  for (;;) {
    const running = await runningPostmaster(cluster);
    if (running !== undefined) {
      const lives = async () => (await runningPostmaster(cluster)) === running;
      const client = await connectWhile(place.socketDirectory, lives);
      if (client === undefined) continue; // It was on its way down.
      log(`PostgreSQL is running in ${cluster} (process ${running}).`);
      return client;
    }
    const launched = await start(place);
    const client = await connectWhile(place.socketDirectory, () => Promise.resolve(launched.lives()));
    if (client !== undefined) {
      log(`Started PostgreSQL in ${cluster} (process ${String(launched.pid)}).`);
      return client;
    }
    const output = await launched.output();
    if (!PASSING_CAUSES.test(output) || performance.now() > until) {
      throw new EmbeddedPostgresError(
        `PostgreSQL did not start in ${cluster}: ${tellingLine(output)}. ${INSTEAD}`,
      );
    }
    await pause(100);
  }
}

async function start({ home, socketDirectory, native, settings, log }: Place): Promise<Launched> {
  const cluster = clusterOf(home);
  const runtime = await usableRuntime(native, home.directory, home.osUser, log);
  await ensureCluster(home, runtime, log, settings.fsync !== 'off');
  await disownLockFiles(cluster, socketDirectory);
  const { directory, osUser } = home;
  return launch({ bin: runtime.bin, cluster, home: directory, socketDirectory, osUser, settings });
}

/**
 * Tries again and again until the server lets us in.
 * @returns undefined when `lives` says that there is none any more
 */
async function connectWhile(
  socketDirectory: string,
  lives: () => Promise<boolean>,
): Promise<pg.Client | undefined> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const client = await connect(socketDirectory);
    if (client !== undefined) return client;
    if (!(await lives())) return undefined;
    await pause(20);
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL on ${socketDirectory} did not become ready in ${PATIENCE_MS / 1000} seconds. ${INSTEAD}`,
  );
}
