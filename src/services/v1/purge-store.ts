/**
 * The purge of the v1 ads (docs/decisions/0015-v1-purge.md): many small transactions, each of which
 * deletes a batch and writes its tombstones. What is committed stays, so a purge that was killed is
 * simply run again.
 */
import type { Knex } from 'knex';
import { purgedStates, type V1Tilstand } from './annonce-port.js';
import { tilstandAt } from './state-rows.js';

export const TOMBSTONE_REASON =
  'Overgang til JobannonceService version 2 (Releasenote JobAG 6. december 2024, pkt. 2.1)';

export interface PurgeSettings {
  /** Version 1 ended then, and the state at this time decides. */
  readonly cutOver: Date;
  /** The tombstones say by it when they were written. */
  readonly clock: () => Date;
  /** What is deleted; default: all that is to go. */
  readonly states?: readonly V1Tilstand[];
  /** One transaction takes so many ads. */
  readonly batch?: number;
  /** So many batches in a row may find nothing but locked rows before the purge gives up. */
  readonly patience?: number;
  /** Is told after every batch. */
  readonly progress?: (progress: PurgeProgress) => void;
}

export interface PurgeProgress {
  readonly deleted: number;
  /** This run has so many to delete. */
  readonly total: number;
}

/** Counts the ads that were in each state. */
export type CountsByState = Readonly<Partial<Record<V1Tilstand, number>>>;

/**
 * Tells what was purged (tombstones, by former state) and what is left (by state at the cut-over).
 */
export interface PurgeReport {
  readonly purged: CountsByState;
  readonly left: CountsByState;
}

/**
 * Takes about a tenth of a second on a busy machine (bench/README.md), so nobody waits long for a
 * row of it.
 */
const ADS_PER_BATCH = 5000;
/** A batch waits so long for a lock that another transaction holds. */
const MAX_LOCK_WAIT = '2s';
/** So many such batches in a row end the purge, after about a minute. */
const MAX_LOCKED_BATCHES = 30;

/**
 * Deletes every ad that was on Jobnet, scheduled or waiting at the cut-over.
 * @returns how many this run deleted
 * @throws Error when others hold locks on the last ones for a minute; what was deleted stays so
 */
export async function purge(database: Knex, settings: PurgeSettings): Promise<number> {
  const { cutOver, clock, states = purgedStates, batch = ADS_PER_BATCH } = settings;
  const { patience = MAX_LOCKED_BATCHES, progress } = settings;
  const total = sum(await countLeft(database, cutOver), states);
  let deleted = 0;
  const run = async (after: number, wait: boolean): Promise<number | null> => {
    const { count, lastId } = await deleteBatch(database, {
      after,
      batch,
      cutOver,
      now: clock(),
      wait,
      states,
    });
    deleted += count;
    if (count > 0) progress?.({ deleted, total });
    return lastId;
  };
  if (total === 0) return 0;
  // The first pass goes through all of them, past those that another transaction has in hand.
  for (let after: number | null = BEFORE_EVERY_ID; after !== null;) after = await run(after, false);
  // The second pass waits for those, from the beginning, until there is none.
  let refused = 0;
  for (let last: number | null = BEFORE_EVERY_ID; last !== null;) {
    try {
      last = await run(BEFORE_EVERY_ID, true);
      refused = 0;
    } catch (error) {
      refused += 1;
      if (!isLocked(error) || refused >= patience) throw stuck(error, deleted, total);
    }
  }
  return deleted;
}

/** Writes a line for people; the migration and `jobnet v1 purge` tell the same. */
export type Tell = (about: object, message: string) => void;

/**
 * What the first migration of the purge deletes, which names no states and cannot be changed any
 * more: the tombstones do not take the others yet.
 */
const FIRST_PURGED = purgedStates.filter((state) => state !== 'IndsendtPaaSkiftedagen');

/**
 * Runs `purge`, tells of every fiftieth of the way, and at the end of the counts.
 * @returns, @throws as `purge`
 */
export async function purgeAndTell(
  database: Knex,
  settings: Omit<PurgeSettings, 'progress'>,
  tell: Tell,
): Promise<number> {
  const fiftieth = ({ deleted, total }: PurgeProgress) => Math.floor((50 * deleted) / total);
  let told = 0;
  const progress = (now: PurgeProgress) => {
    if (fiftieth(now) === told) return;
    told = fiftieth(now);
    tell({ ...now }, 'v1 ads purged');
  };
  const deleted = await purge(database, { states: FIRST_PURGED, ...settings, progress });
  if (deleted > 0) {
    const report = await purgeReport(database, settings.cutOver);
    tell({ ...report }, 'the purge of v1 ads is done; counts by state');
  }
  return deleted;
}

/** Lies before every id that an integer can be. */
const BEFORE_EVERY_ID = -(2 ** 31) - 1;

interface Batch {
  readonly states: readonly V1Tilstand[];
  readonly after: number;
  readonly batch: number;
  readonly cutOver: Date;
  readonly now: Date;
  /** Wait for rows that are locked; else they are left out. */
  readonly wait: boolean;
}

interface Deleted {
  readonly count: number;
  /** The highest id that was deleted; null when none was. */
  readonly lastId: number | null;
}

/** Deletes one batch in one transaction. */
async function deleteBatch(database: Knex, { wait, ...values }: Batch): Promise<Deleted> {
  return database.transaction(async (transaction) => {
    await transaction.raw(`set local lock_timeout = '${MAX_LOCK_WAIT}'`);
    const all = { ...values, states: [...values.states], reason: TOMBSTONE_REASON };
    const { rows } = await transaction.raw<{ rows: [Deleted] }>(DELETE(wait), all);
    return rows[0];
  });
}

const TILSTAND_AT_CUT_OVER = tilstandAt('cast(:cutOver as timestamptz)');

/** The ids are an array, as a join would read the whole table for each batch. */
const DELETE = (wait: boolean) => `
  with chosen as (
    select annonce_id from v1_jobannonce
    where annonce_id > cast(:after as bigint) and ${TILSTAND_AT_CUT_OVER} = any (cast(:states as text[]))
    order by annonce_id limit :batch
    for update ${wait ? '' : 'skip locked'}
  ), purged as (
    delete from v1_jobannonce where annonce_id = any (array(select annonce_id from chosen))
    returning annonce_id, cvr, ${TILSTAND_AT_CUT_OVER} as tilstand
  ), tombstone as (
    insert into v1_tombstone (annonce_id, cvr, tilstand, skiftet, slettet_tidspunkt, reason)
    select annonce_id, cvr, tilstand, cast(:cutOver as timestamptz), cast(:now as timestamptz), :reason
    from purged
    -- Loaded again after it was purged: the tombstone tells of its latest end.
    on conflict (annonce_id) do update set cvr = excluded.cvr, tilstand = excluded.tilstand,
      skiftet = excluded.skiftet, slettet_tidspunkt = excluded.slettet_tidspunkt
  )
  select count(*)::int as count, max(annonce_id) as "lastId" from purged`;

/**
 * Counts what is in the v1 table, by state at the cut-over. It reads, and locks nothing: the dry
 * run.
 */
export async function countLeft(database: Knex, cutOver: Date): Promise<CountsByState> {
  return counted(
    database,
    `select ${TILSTAND_AT_CUT_OVER} as tilstand, count(*)::int as count from v1_jobannonce group by 1`,
    { cutOver },
  );
}

/** Ads that the purge should have taken: they came after it, or CUT_OVER was put right after it. */
export async function countDue(database: Knex, cutOver: Date): Promise<number> {
  return sum(await countLeft(database, cutOver), purgedStates);
}

/** The counts by state, of what was purged and of what is left. */
export async function purgeReport(database: Knex, cutOver: Date): Promise<PurgeReport> {
  const PURGED = 'select tilstand, count(*)::int as count from v1_tombstone group by 1';
  return { purged: await counted(database, PURGED, {}), left: await countLeft(database, cutOver) };
}

async function counted(database: Knex, sql: string, values: Record<string, Date>): Promise<CountsByState> {
  const { rows } = await database.raw<{ rows: { tilstand: V1Tilstand; count: number }[] }>(sql, values);
  return Object.fromEntries(rows.map(({ tilstand, count }) => [tilstand, count]));
}

const sum = (counts: CountsByState, states: readonly V1Tilstand[]): number =>
  states.reduce((all, state) => all + (counts[state] ?? 0), 0);

/**
 * Is another transaction at the same rows: a lock time-out, or a deadlock that PostgreSQL ended?
 */
const isLocked = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '55P03' || error.code === '40P01');

function stuck(error: unknown, deleted: number, total: number): unknown {
  if (!isLocked(error)) return error;
  return new Error(
    `${deleted} of ${total} v1 ads are purged; other transactions hold locks on the rest. End them, and start again.`,
    { cause: error },
  );
}
