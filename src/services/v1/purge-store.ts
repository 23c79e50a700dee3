/**
 * The purge of the v1 ads (docs/decisions/0013-v1-purge.md): many small transactions, each of which deletes a batch and
 * writes its tombstones. What is committed stays, so a purge that was killed is simply run again.
 */
import type { Knex } from 'knex';
import { slettesVedSkiftet, type V1Tilstand } from './annonce-port.js';
import { tilstandVed } from './tilstand-rows.js';

export const BEGRUNDELSE =
  'Overgang til JobannonceService version 2 (Releasenote JobAG 6. december 2024, pkt. 2.1)';

export interface PurgeSettings {
  /** When version 1 ended: the state at this time decides. */
  readonly cutOver: Date;
  /** What the tombstones say of when they were written. */
  readonly clock: () => Date;
  /** Ads a transaction. */
  readonly batch?: number;
  /** Told after every batch. */
  readonly progress?: (progress: PurgeProgress) => void;
}

export interface PurgeProgress {
  readonly deleted: number;
  /** Of this run. */
  readonly total: number;
}

/** Ads of each state. */
export type CountsByState = Readonly<Partial<Record<V1Tilstand, number>>>;

/** What was purged (tombstones, by former state) and what is left (by state at the cut-over). */
export interface PurgeReport {
  readonly purged: CountsByState;
  readonly left: CountsByState;
}

/** 20–30 ms a transaction (bench/README.md): nobody waits long for a row of it, and larger ones are no faster. */
const BATCH = 2000;
/** How long a batch waits for a lock that another transaction holds. */
const LOCK_WAIT = '2s';
/** Batches in a row that found nothing but locked rows, before it gives up: about a minute. */
const PATIENCE = 30;

/**
 * Deletes every ad that was on Jobnet, scheduled or waiting at the cut-over.
 * @returns how many this run deleted
 * @throws Error when others have held locks on the last ones for a minute; what was deleted stays so
 */
export async function purge(database: Knex, settings: PurgeSettings): Promise<number> {
  const { cutOver, clock, batch = BATCH, progress } = settings;
  const total = sum(await countLeft(database, cutOver), slettesVedSkiftet);
  let deleted = 0;
  const run = async (after: number, wait: boolean) => {
    const ids = await deleteBatch(database, { after, batch, cutOver, now: clock(), wait });
    deleted += ids.length;
    if (ids.length > 0) progress?.({ deleted, total });
    return ids.at(-1);
  };
  // Once through all of them, past those that another transaction has in hand.
  for (let after: number | undefined = FIRST; after !== undefined && total > 0;)
    after = await run(after, false);
  // Then for those, from the beginning, until there is none.
  let refused = 0;
  for (let last: number | undefined = FIRST; last !== undefined && total > 0;) {
    try {
      last = await run(FIRST, true);
      refused = 0;
    } catch (error) {
      refused += 1;
      if (!isLocked(error) || refused >= PATIENCE) throw stuck(error, deleted, total);
    }
  }
  return deleted;
}

/** Before every id there can be. */
const FIRST = -1;

interface Batch {
  readonly after: number;
  readonly batch: number;
  readonly cutOver: Date;
  readonly now: Date;
  /** For rows that are locked; else they are left out. */
  readonly wait: boolean;
}

/** One transaction. @returns the ids that it deleted, in order */
async function deleteBatch(database: Knex, { wait, ...values }: Batch): Promise<readonly number[]> {
  return database.transaction(async (transaction) => {
    await transaction.raw(`set local lock_timeout = '${LOCK_WAIT}'`);
    const { rows } = await transaction.raw<{ rows: { annonce_id: number }[] }>(DELETE(wait), {
      ...values,
      begrundelse: BEGRUNDELSE,
    });
    return rows.map(({ annonce_id: id }) => id).sort((a, b) => a - b);
  });
}

const SLETTES = slettesVedSkiftet.map((state) => `'${state}'`).join();

const DELETE = (wait: boolean) => `
  with valgt as (
    select annonce_id, cvr, ${tilstandVed('cast(:cutOver as timestamptz)')} as tilstand
    from v1_jobannonce
    where annonce_id > :after and ${tilstandVed('cast(:cutOver as timestamptz)')} in (${SLETTES})
    order by annonce_id limit :batch
    for update ${wait ? '' : 'skip locked'}
  ), slettet as (
    delete from v1_jobannonce using valgt where v1_jobannonce.annonce_id = valgt.annonce_id
    returning valgt.annonce_id, valgt.cvr, valgt.tilstand
  )
  insert into v1_gravsten (annonce_id, cvr, tilstand, skiftet, slettet_tidspunkt, begrundelse)
  select annonce_id, cvr, tilstand, cast(:cutOver as timestamptz), cast(:now as timestamptz), :begrundelse from slettet
  returning annonce_id`;

/** What is in the v1 table, by state at the cut-over. It reads, and locks nothing: the dry run. */
export async function countLeft(database: Knex, cutOver: Date): Promise<CountsByState> {
  return counted(
    database,
    `select ${tilstandVed('cast(:cutOver as timestamptz)')} as tilstand, count(*)::int as antal from v1_jobannonce group by 1`,
    { cutOver },
  );
}

/** The counts by state, of what was purged and of what is left. */
export async function purgeReport(database: Knex, cutOver: Date): Promise<PurgeReport> {
  const GRAVSTEN = 'select tilstand, count(*)::int as antal from v1_gravsten group by 1';
  return { purged: await counted(database, GRAVSTEN, {}), left: await countLeft(database, cutOver) };
}

async function counted(database: Knex, sql: string, values: Record<string, Date>): Promise<CountsByState> {
  const { rows } = await database.raw<{ rows: { tilstand: V1Tilstand; antal: number }[] }>(sql, values);
  return Object.fromEntries(rows.map(({ tilstand, antal }) => [tilstand, antal]));
}

const sum = (counts: CountsByState, states: readonly V1Tilstand[]): number =>
  states.reduce((all, state) => all + (counts[state] ?? 0), 0);

/** Lock timeout, or a deadlock that PostgreSQL ended: another transaction is at the same rows. */
const isLocked = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '55P03' || error.code === '40P01');

function stuck(error: unknown, deleted: number, total: number): unknown {
  if (!isLocked(error)) return error;
  return new Error(
    `${deleted} of ${total} v1 ads are purged; other transactions hold locks on the rest. End them, and start again.`,
    { cause: error },
  );
}
