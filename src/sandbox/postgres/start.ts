import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { clusterOf, GATEWAY_ROLE, ROLE } from './cluster.js';
import { EmbeddedPostgresError, INSTEAD } from './failure.js';
import { prepareHome } from './home.js';
import { takeLock } from './keeper.js';
import { endWithProcess } from './lifetime.js';
import { packagedPostgres } from './package.js';
import { askToStop, runningPostmaster, stopPostmaster } from './postmaster.js';
import { reach } from './reach.js';
import { PORT, prepareSocketDirectory, removeSocketDirectory } from './socket.js';

export interface EmbeddedOptions {
  /**
   * It is made if it is not there, and is wholly PostgreSQL's. The same directory finds the same
   * data again.
   */
  readonly dataDir: string;
  readonly log: (message: string) => void;
  /** Hears that PostgreSQL has ended by itself, and that it cannot be started again. */
  readonly failed?: (message: string) => void;
  /** PostgreSQL's programs; default: the npm package for this platform. */
  readonly binDir?: string;
  /**
   * Root may keep the data here when PostgreSQL's user cannot reach `dataDir`; without it in
   * /var/lib, then /var/tmp.
   */
  readonly elsewhere?: readonly string[];
  /** PostgreSQL settings on top of the durable ones. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

export interface EmbeddedPostgres {
  /**
   * It leads in as the owner of everything, for pg and Knex: a unix socket, and no password, as
   * only its user and root may enter the directory it is in.
   */
  readonly connection: EmbeddedAddress;
  /** The same address for the role that the gateway works as. */
  readonly gateway: EmbeddedAddress;
  /** The server's version, e.g. `18.4`. */
  readonly version: string;
  /** The directory the data is in, which for root may be another one than was asked for. */
  readonly directory: string;
  readonly pid: number;
  /** It is a fast shutdown, done when the process is gone, and harmless the second time. */
  stop(): Promise<void>;
}

export const DATABASE = 'jobnet';

/** Between two tries to start it again. */
const RESTART_PAUSE_MS = 1_000;

type Started = Pick<EmbeddedPostgres, 'pid' | 'version'>;

/**
 * Starts PostgreSQL on `dataDir` as an ordinary process of an ordinary user (65534 when root asks),
 * on a unix socket only, or takes over the one that a killed gateway left running there. It keeps
 * this process alive until `stop`, and stops when this process ends otherwise. When it dies it is
 * started again.
 * @throws EmbeddedPostgresError one sentence for the operator
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { log, failed = log, settings = {} } = options;
  const native = options.binDir === undefined ? packagedPostgres() : dirname(options.binDir);
  const home = await prepareHome(options.dataDir, log, options.elsewhere);
  const cluster = clusterOf(home);
  const host = await prepareSocketDirectory(home);
  let stopped: Promise<void> | undefined;
  /** Known as soon as the postmaster is ours, and nobody else's. */
  let pid: number | undefined;

  async function start(): Promise<Started> {
    const keeper = await reach({ home, socketDirectory: host, native, settings, log });
    await takeLock(keeper, cluster);
    pid = await runningPostmaster(cluster);
    if (pid === undefined) {
      throw new EmbeddedPostgresError(`PostgreSQL in ${cluster} ended while starting. ${INSTEAD}`);
    }
    keeper.once('end', () => {
      if (stopped) return;
      failed(`PostgreSQL in ${cluster} has ended by itself; see ${home.directory}/server.log.`);
      starting = startAgain();
    });
    return { pid, version: await ensureDatabase(keeper) };
  }
  /** At the same address, so that every connection finds it. */
  async function startAgain(): Promise<Started> {
    for (;;) {
      try {
        return await start();
      } catch (error) {
        failed(`PostgreSQL could not be started again: ${(error as Error).message}`);
        if (stopped) throw error;
        await pause(RESTART_PAUSE_MS);
      }
    }
  }
  async function end(): Promise<void> {
    await starting.catch(() => undefined);
    if (pid === undefined) return;
    await stopPostmaster(pid, cluster);
    await removeSocketDirectory(host, home);
  }
  const stop = (): Promise<void> => (stopped ??= end().finally(release));
  // From before the first program runs: a signal that comes in the middle of initdb or of the start
  // of the server waits for their end, and nothing of them outlives this process.
  const release = endWithProcess(stop, () => {
    if (pid !== undefined) askToStop(pid, cluster);
  });
  let starting = start();
  try {
    const connection = { host, port: PORT, user: ROLE, database: DATABASE };
    const gateway = { ...connection, user: GATEWAY_ROLE };
    const { version } = await starting;
    return {
      connection,
      gateway,
      version,
      directory: home.directory,
      stop,
      get pid() {
        return pid ?? 0;
      },
    };
  } catch (error) {
    if (pid === undefined) release();
    throw error;
  }
}

/** @returns the server's version */
async function ensureDatabase(keeper: pg.Client): Promise<string> {
  const { rows } = await keeper.query<{ version: string; made: boolean; hasRole: boolean }>(
    `select current_setting('server_version') as version,
            exists (select from pg_database where datname = $1) as made,
            exists (select from pg_roles where rolname = $2) as "hasRole"`,
    [DATABASE, GATEWAY_ROLE],
  );
  // Data from before there was that role gets it too; what it may do is granted after the
  // migrations.
  if (!rows[0]?.hasRole) await keeper.query(`create role ${GATEWAY_ROLE} login`);
  if (!rows[0]?.made) await keeper.query(`create database ${DATABASE}`);
  return rows[0]?.version ?? '';
}
