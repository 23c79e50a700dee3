/**
 * `make bench-purge`: the purge of 1,000,000 v1 ads beside one plain DELETE of the same rows, in
 * one run. README.md says how to read it. `npx tsx bench/purge.ts [ads] [ads a transaction]
 * [rounds]`
 */
import { cpus } from 'node:os';
import type { Knex } from 'knex';
import { purgedStates } from '../src/services/v1/annonce-port.js';
import { purge } from '../src/services/v1/purge-store.js';
import { tilstandAt } from '../src/services/v1/state-rows.js';
import { type DatabaseAddress, defaultDatabaseSettings, openDatabase } from '../src/store/sql/database.js';
import { migrate } from '../src/store/migration/migrate.js';
import { CUT_OVER, loadV1Annoncer } from '../test/support/v1-annoncer.js';
import { checkDurable, startDatabase } from './database.js';
import { median } from './statistics.js';

const [ads = 1_000_000, batch = 5000, rounds = 3] = process.argv.slice(2).map(Number);

const print = (text: string): unknown => process.stdout.write(`${text}\n`);
const progress = (text: string): unknown => process.stderr.write(`${text}\n`);
const number = (value: number) => Math.round(value).toLocaleString('en');

interface Round {
  readonly plain: number;
  readonly withTombstones: number;
  readonly purge: number;
  /** They have the time of each transaction of the purge. */
  readonly batchesMs: readonly number[];
}

/**
 * The v1 table as it was before the purge: every ad, no tombstone, what was deleted swept up, and
 * statistics.
 */
async function fill(knex: Knex): Promise<void> {
  await knex.raw('truncate v1_jobannonce, v1_tombstone');
  await loadV1Annoncer(knex, ads);
  await knex.raw('vacuum analyze v1_jobannonce');
  await knex.raw('checkpoint');
}

const STATE = tilstandAt('cast(:at as timestamptz)');
const STATES = purgedStates.map((state) => `'${state}'`).join();
const DELETE = `delete from v1_jobannonce where ${STATE} in (${STATES})`;
const WITH_TOMBSTONES = `
  with slettet as (${DELETE} returning annonce_id, cvr, ${STATE} as tilstand)
  insert into v1_tombstone (annonce_id, cvr, tilstand, skiftet, slettet_tidspunkt, reason)
  select annonce_id, cvr, tilstand, cast(:at as timestamptz), now(), '' from slettet`;

async function atOnce(knex: Knex, statement: string): Promise<number> {
  const begun = performance.now();
  const { rowCount } = await knex.raw<{ rowCount: number }>(statement, { at: CUT_OVER });
  if (rowCount !== ads / 2) throw new Error(`one statement took ${rowCount} rows`);
  return rowCount / ((performance.now() - begun) / 1000);
}

async function purged(knex: Knex, round: number): Promise<Pick<Round, 'purge' | 'batchesMs'>> {
  const begun = performance.now();
  const ends = [begun];
  const deleted = await purge(knex, {
    cutOver: CUT_OVER,
    clock: () => new Date(),
    batch,
    progress: ({ deleted, total }) => {
      ends.push(performance.now());
      if (ends.length % 50 === 0) progress(`round ${round}: ${number(deleted)} of ${number(total)} purged`);
    },
  });
  const seconds = (performance.now() - begun) / 1000;
  const { rows } = await knex.raw<{ rows: { count: number }[] }>(
    'select count(*)::int as count from v1_tombstone',
  );
  if (deleted !== ads / 2 || rows[0]?.count !== deleted) throw new Error(`the purge took ${deleted} rows`);
  // The first has the count of all of them before it.
  return {
    purge: deleted / seconds,
    batchesMs: ends
      .slice(1)
      .map((end, i) => end - (ends[i] ?? end))
      .slice(1),
  };
}

async function bench(address: DatabaseAddress): Promise<void> {
  const knex = openDatabase(address, { ...defaultDatabaseSettings, statementMs: 0, answerMs: 0, lockMs: 0 });
  try {
    const measured: Round[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      progress(`round ${round} of ${rounds}: loading ${number(ads)} ads`);
      await fill(knex);
      const plain = await atOnce(knex, DELETE);
      progress(`round ${round}: plain DELETE ${number(plain)} rows/s; loading again`);
      await fill(knex);
      const withTombstones = await atOnce(knex, WITH_TOMBSTONES);
      progress(`round ${round}: with tombstones ${number(withTombstones)} rows/s; loading again`);
      await fill(knex);
      const result = await purged(knex, round);
      progress(`round ${round}: purge ${number(result.purge)} rows/s`);
      measured.push({ plain, withTombstones, ...result });
    }
    report(measured);
  } finally {
    await knex.destroy();
  }
}

function report(measured: readonly Round[]): void {
  const of = (what: 'plain' | 'withTombstones' | 'purge') => measured.map((round) => round[what]);
  const row = (name: string, values: readonly number[]) => {
    const range = `${number(Math.min(...values))}–${number(Math.max(...values))}`;
    print(`${name.padEnd(40)}${number(median(values)).padStart(9)}${range.padStart(19)}`);
  };
  print(`${''.padEnd(40)}   rows/s    lowest–highest`);
  row('one plain DELETE', of('plain'));
  row('one DELETE that writes tombstones', of('withTombstones'));
  row(`the purge, ${batch} ads and tombstones at a time`, of('purge'));
  const ratio = (of: 'plain' | 'withTombstones') =>
    median(measured.map((round) => round.purge / round[of])).toFixed(2);
  const all = measured.flatMap(({ batchesMs }) => batchesMs).sort((a, b) => a - b);
  const at = (share: number) => (all[Math.floor(share * (all.length - 1))] ?? 0).toFixed(0);
  print(
    `the purge × the plain DELETE: ${ratio('plain')}, × the one with tombstones: ${ratio('withTombstones')}`,
  );
  print(`a transaction of the purge, ms: median ${at(0.5)}, 99 % ${at(0.99)}, longest ${at(1)}`);
}

const database = await startDatabase();
try {
  await migrate(database.url);
  print(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, PostgreSQL ${database.version}`,
  );
  print(await checkDurable(database.knex));
  print(`${number(ads)} v1 ads, ${number(ads / 2)} of them to be deleted; ${rounds} rounds, medians`);
  await bench(database.url);
} finally {
  await database.stop();
}
