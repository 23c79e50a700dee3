/** Two PostgreSQL servers, of which one follows the other by streaming replication. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/sandbox/postgres/start.js';
import { migrate } from '../../src/store/migration/migrate.js';
import { openDatabase } from '../../src/store/sql/database.js';
import { databaseUrl, type TestDatabase } from './database.js';
import { closedAtTheEnd } from './left-open.js';
import { THROWAWAY } from './throwaway.js';
import { usedData } from './used-data.js';

const run = promisify(execFile);

export interface Replicated {
  /** The primary's database. */
  readonly database: TestDatabase;
  /** The replica for DATABASE_READ_URL. */
  readonly readUrl: string;
  /** The replica while it runs. */
  readonly replica: EmbeddedPostgres;
  stopReplica(): Promise<void>;
  startReplica(): Promise<void>;
  stop(): Promise<void>;
}

/** @param binDir the programs of another PostgreSQL than the embedded one */
export async function replicated(binDir?: string): Promise<Replicated> {
  const folder = await mkdtemp(join(tmpdir(), 'jobnet-replica-'));
  // PostgreSQL's user passes through.
  await chmod(folder, 0o711);
  const options = (dataDir: string, settings: Readonly<Record<string, string>> = {}) => ({
    dataDir,
    log: () => undefined,
    // What is committed is in the log, as the replica gets it.
    settings: { ...THROWAWAY, synchronous_commit: 'on', wal_keep_size: '256MB', ...settings },
    ...(binDir !== undefined && { binDir }),
  });
  const used = await (binDir === undefined ? usedData(folder) : dataOf(join(folder, 'data'), options));
  const followers = join(folder, 'replica');
  await run('cp', ['-R', '-p', used, followers]);
  const signal = join(followers, 'cluster', 'standby.signal');
  await writeFile(signal, '');
  await run('chown', ['--reference', join(followers, 'cluster'), signal]);

  const primary = await startEmbeddedPostgres(options(used));
  const { host, port, user } = primary.connection;
  const start = () =>
    startEmbeddedPostgres(
      options(followers, { primary_conninfo: `host=${host} port=${port} user=${user}`, hot_standby: 'on' }),
    );
  let replica = await start();
  const knex = openDatabase(primary.connection);
  const stop = closedAtTheEnd(`a database and its replica in ${folder}`, async () => {
    await knex.destroy();
    await replica.stop();
    await primary.stop();
    await rm(folder, { recursive: true });
  });
  return {
    database: { address: primary.connection, gateway: primary.gateway, knex, drop: stop },
    readUrl: databaseUrl(replica.gateway),
    get replica() {
      return replica;
    },
    stopReplica: () => replica.stop(),
    startReplica: async () => {
      replica = await start();
    },
    stop,
  };
}

/** A cluster with our tables that was made by other programs, and is stopped. */
async function dataOf(
  dataDir: string,
  options: (dataDir: string) => Parameters<typeof startEmbeddedPostgres>[0],
): Promise<string> {
  await mkdir(dataDir, { mode: 0o700 });
  const postgres = await startEmbeddedPostgres(options(dataDir));
  try {
    await migrate(postgres.connection, {}, postgres.gateway.user);
  } finally {
    await postgres.stop();
  }
  return dataDir;
}
