import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import type { Knex } from 'knex';
import { up } from '../../migrations/20261129101600_create_v1_jobannonce.js';
import { projectRoot } from '../../src/config/data-file.js';
import { purgedStates } from '../../src/services/v1/annonce-port.js';
import { tilstandAt } from '../../src/services/v1/state-rows.js';
import { migrate } from '../../src/store/migration/migrate.js';
import { bundled } from './bundled.js';
import type { TestDatabase } from './database.js';
import { CUT_OVER, loadV1Annoncer } from './v1-annoncer.js';
import type { PurgeChildOptions } from './v1-purge-child.js';

const NOW = '2026-11-24T10:00:00+01:00';

export interface KillSettings {
  readonly ads: number;
  /** Half of the ads are purged, so this many a transaction makes ads / (2 × batch) of them. */
  readonly batch: number;
  /** So many kills are at random places. Two more are at places that are named. */
  readonly kills: number;
  /** @returns a number from 0 up to 1 */
  readonly random: () => number;
  readonly log?: (line: string) => void;
}

/**
 * An old installation whose purge is killed with -9 again and again: the first time while the
 * schema is made, then at random somewhere in the purge; then as it waits, in its second pass, for
 * an ad that somebody holds, and then when it is through, before that is recorded; and at last left
 * to end.
 * @param database without any table
 * @returns tombstones found after each kill
 */
export async function purgeKilled(
  { address, knex }: TestDatabase,
  { ads, batch, kills, random, log = () => undefined }: KillSettings,
): Promise<readonly number[]> {
  await up(knex);
  await loadV1Annoncer(knex, ads);
  const steps = Math.min(50, ads / 2 / batch);
  const perRun = Math.floor(steps / kills);
  if (perRun < 2) throw new Error('too few batches for so many kills');
  const found: number[] = [];
  const killed = async (fate: Fate, haltAt?: string) => {
    const name = `kill ${found.length + 1} of ${kills + 2}`;
    const options = { address, batch, now: NOW, ...(haltAt !== undefined && { haltAt }) };
    if (!(await run(options, fate))) throw new Error(`${name}: it was through before it was killed`);
    found.push(await tombstones(knex));
    log(`${name}: ${found.at(-1)} of ${ads / 2} ads purged`);
  };
  for (let kill = 0; kill < kills; kill += 1) {
    const lines = kill === 0 ? 1 : 1 + Math.ceil(random() * (perRun - 1));
    await killed(afterLines(lines, random() * (kill === 0 ? 150 : 10)));
  }
  const holder = await knex.transaction();
  await holder.raw(HOLD_LAST, { cutOver: CUT_OVER });
  await killed(whenItWaits(knex)).finally(() => holder.rollback());
  await killed(atLine(DONE), DONE);
  if (await isRecorded(knex)) throw new Error('the purge was recorded before it was killed');
  if (await run({ address, batch, now: NOW })) throw new Error('nobody killed this one');
  if (!(await isRecorded(knex))) throw new Error('the purge was not recorded');
  log(`left alone: ${await tombstones(knex)} of ${ads / 2} ads purged`);
  return found;
}

/** Told between the last batch and Knex's record of the migration. */
const DONE = 'the purge of v1 ads is done; counts by state';

/** The last ad that is purged: by then the first pass is over. */
const HOLD_LAST = `
  select 1 from v1_jobannonce where annonce_id = (
    select max(annonce_id) from v1_jobannonce
    where ${tilstandAt('cast(:cutOver as timestamptz)')} in (${purgedStates.map((one) => `'${one}'`).join()})
  ) for update`;

async function isRecorded(knex: Knex): Promise<boolean> {
  return (await knex('migration').where({ name: '20261129101800_purge_v1_jobannoncer' })).length === 1;
}

/** Purges the same installation, undisturbed. */
export async function purgeUndisturbed({ address, knex }: TestDatabase, ads: number): Promise<void> {
  await up(knex);
  await loadV1Annoncer(knex, ads);
  await migrate(address, { clock: () => new Date(NOW) });
}

/** Kills a child that runs, at its time; `lines` are what it says. */
type Fate = (child: ChildProcess, lines: Interface) => void;

const afterLines =
  (count: number, delayMs: number): Fate =>
  (child, lines) => {
    let heard = 0;
    lines.on('line', () => {
      heard += 1;
      if (heard === count) setTimeout(() => child.kill('SIGKILL'), delayMs);
    });
  };

const atLine =
  (text: string): Fate =>
  (child, lines) =>
    lines.on('line', (line) => {
      if (line === text) child.kill('SIGKILL');
    });

/**
 * Kills when a batch waits for a row that another transaction holds, as only those of the second
 * pass do.
 */
const whenItWaits =
  (knex: Knex): Fate =>
  (child) => {
    const look = async () => {
      const { rows } = await knex.raw<{ rows: unknown[] }>(
        `select 1 from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock' and query like '%v1_jobannonce%'`,
      );
      if (rows.length > 0) child.kill('SIGKILL');
      else if (child.exitCode === null) setTimeout(() => void look(), 5);
    };
    void look();
  };

/** @returns was it killed? @throws Error when it fails by itself */
async function run(options: PurgeChildOptions, fate?: Fate): Promise<boolean> {
  const child = spawn(
    process.execPath,
    [bundled('test/support/v1-purge-child.ts'), JSON.stringify(options)],
    { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'close');
  const lines = createInterface(child.stdout);
  fate?.(child, lines);
  lines.resume();
  await ended;
  if (child.signalCode === 'SIGKILL') return true;
  if (child.exitCode !== 0) throw new Error(`the purge ended with ${String(child.exitCode)}`);
  return false;
}

async function tombstones(knex: Knex): Promise<number> {
  if (!(await knex.schema.hasTable('v1_tombstone'))) return 0;
  const [{ count } = { count: '0' }] = await knex<{ count: string }>('v1_tombstone').count();
  return Number(count);
}

/** Knex's own tables: the rest of them is when the migrations ran, and how often somebody tried. */
const SUBSTANCE: Readonly<Record<string, string>> = { migration: 'name', migration_lock: 'is_locked::text' };

/** @returns every row of every table, as sums */
export async function contentsOf(knex: Knex): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await knex.raw<{ rows: { name: string }[] }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' order by 1",
  );
  const contents: Record<string, string> = {};
  for (const { name: table } of tables) {
    const row = SUBSTANCE[table] ?? 't::text';
    const { rows } = await knex.raw<{ rows: { sum: string }[] }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(${row}, E'\\n' order by ${row})), '') as sum from ?? t`,
      [table],
    );
    contents[table] = rows[0]?.sum ?? '';
  }
  return contents;
}

/**
 * A small generator of numbers that are as good as random and come again for the same seed
 * (mulberry32).
 */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
