import type { Knex } from 'knex';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../src/config/data-file.js';
import { type DatabaseAddress, openDatabase } from '../src/store/sql/database.js';
import { startEmbeddedPostgres } from '../src/sandbox/postgres/start.js';

export interface BenchDatabase {
  readonly knex: Knex;
  readonly url: string;
  readonly address: DatabaseAddress;
  readonly version: string;
  readonly pid: number;
  /** Stops the server and deletes its data. */
  stop(): Promise<void>;
}

/** The embedded PostgreSQL as the gateway runs it, in a new folder on the project's own disk. */
export async function startDatabase(): Promise<BenchDatabase> {
  const cache = join(projectRoot, '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'bench-'));
  const server = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
  const { host, port, user, database } = server.connection;
  const knex = openDatabase(server.connection);
  return {
    knex,
    address: server.connection,
    url: `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`,
    version: server.version,
    pid: server.pid,
    stop: async () => {
      await knex.destroy();
      await server.stop();
      await rm(server.directory, { recursive: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const DURABLE = ['fsync', 'synchronous_commit', 'full_page_writes'] as const;

/** @throws Error when a commit would not wait for the disk */
export async function checkDurable(knex: Knex): Promise<string> {
  for (const name of DURABLE) {
    const { rows } = await knex.raw<{ rows: Record<string, string>[] }>(`show ${name}`);
    if (rows[0]?.[name] !== 'on') throw new Error(`${name} is ${rows[0]?.[name] ?? 'unknown'}: not durable`);
  }
  return DURABLE.map((name) => `${name} on`).join(', ');
}

/** Ads that were kept, each with its event. @throws Error when the two differ */
export async function countAds(knex: Knex): Promise<number> {
  const { rows } = await knex.raw<{ rows: { ads: string; events: string }[] }>(
    'select (select count(*) from jobannonce) as ads, (select count(*) from haendelse) as events',
  );
  const { ads, events } = rows[0] ?? {};
  if (ads !== events) throw new Error(`${ads} ads, but ${events} events`);
  return Number(ads);
}
