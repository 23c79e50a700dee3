/**
 * Has the database seal the audit trail, and reads its seals: docs/decisions/0020-audit-trail.md,
 * 0023.
 */
import type { Knex } from 'knex';
import type { ChainEnd, SealState } from '../audit-query.js';
import { stateOfRows } from './row-state.js';
import type { AuditRow, AuditStore, Seal, Span } from './seal-port.js';
import { continuation, LAST_TX } from './seal.js';

/** Seals whose rows are removed in one transaction. */
const MAX_SEALS_PER_REMOVAL = 20;

const utc = (column: string, name = column) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "${name}"`;

/**
 * Every column of a row, as text, in an order that must never change; the function seal_audit has
 * the same.
 */
const ROW = [
  'nr::text',
  'tx::text',
  utc('recorded_at'),
  utc('answered_at'),
  'log_id::text',
  'certificate_sha256',
  'system_id',
  'organisation_type_id::text',
  'organisation_code',
  'user_id',
  'user_type::text',
  'operation',
  'jobannonce_id::text',
  'version::text',
  'annonce_id::text',
  'cvr',
  'repeated::text',
  'outcome::text',
  'jobordre_id::text',
  'formidling_id::text',
  'kontaktperson_id::text',
  'driftsbesked_id::text',
  'person_id',
  'anmodning_id::text',
].join();

const SEAL = `nr::text, ${utc('sealed_at', 'sealedAt')}, from_tx::text as "fromTx", to_tx::text as "toTx",
  after_nr::text as "afterNr", to_nr::text as "toNr", highest_nr::text as "highestNr", row_count as "rowCount", rows,
  rows_hash as "rowsHash", previous_hash as "previousHash", hash, ${utc('removed_at', 'removedAt')}`;

const IN_SPAN = `tx >= :fromTx::text::xid8 and tx < :toTx::text::xid8 and nr > :afterNr::bigint
  and nr <= coalesce(:toNr::bigint, 9223372036854775807)`;

const rowsOf = async <Row>(knex: Knex, sql: string, values: Knex.ValueDict = {}): Promise<readonly Row[]> =>
  (await knex.raw<{ rows: readonly Row[] }>(sql, values)).rows;

const rowsIn = (knex: Knex, { fromTx, toTx, afterNr, toNr }: Span, limit: number | null) =>
  rowsOf<AuditRow>(
    knex,
    `select ${ROW} from audit_trail where ${IN_SPAN} order by audit_trail.nr limit :limit::bigint`,
    { fromTx, toTx, afterNr, toNr, limit },
  );

export function auditStoreOn(database: Knex): AuditStore {
  return {
    nextSeal: async (afterNr) => {
      const sql = `select ${SEAL} from audit_seal where audit_seal.nr > :afterNr::bigint order by audit_seal.nr limit 1`;
      return (await rowsOf<Seal>(database, sql, { afterNr }))[0];
    },
    rows: async (seal, limit) => {
      // Its cluster may have been left long after: then rows of the next one have ids of
      // transactions like its own.
      const [era] = await rowsOf<{ toNr: string | null }>(
        database,
        'select min(to_nr)::text as "toNr" from audit_seal where nr >= :nr::bigint',
        { nr: seal.nr },
      );
      return rowsIn(database, { ...seal, toNr: era?.toNr ?? null }, limit);
    },
    countUnsealed: async (last) => {
      const { fromTx, afterNr } = continuation(last);
      const sql = `select count(*)::int as count from audit_trail where ${IN_SPAN}`;
      const rest = { fromTx, toTx: LAST_TX, afterNr, toNr: null };
      return (await rowsOf<{ count: number }>(database, sql, rest))[0]?.count ?? 0;
    },
    count: async () => {
      const sql = 'select count(*)::int as count from audit_trail';
      return (await rowsOf<{ count: number }>(database, sql))[0]?.count ?? 0;
    },
    now: async () => (await rowsOf<{ now: Date }>(database, 'select now() as now'))[0]?.now ?? new Date(0),
  };
}

/**
 * The seal over a row, by the index of to_tx. Of a cluster that was left later, only rows up to its
 * last number are its own, as the next one has such transaction ids again.
 */
const SEAL_OVER = `select seal.nr from audit_seal as seal
  where seal.to_tx > audit_trail.tx and seal.from_tx <= audit_trail.tx and seal.after_nr < audit_trail.nr
    and audit_trail.nr <= coalesce(
      (select min(later.to_nr) from audit_seal as later where later.nr >= seal.nr and later.to_nr is not null),
      9223372036854775807)
  order by seal.to_tx, seal.nr limit 1`;

const listOf = (numbers: readonly string[]): string => `{${numbers.join()}}`;

/** Says of each of these rows whether it stands in the chain as it was sealed. */
export async function sealStates(
  database: Knex,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, SealState>> {
  const rows = await rowsOf<AuditRow>(
    database,
    `select ${ROW}, (${SEAL_OVER})::text as "seal" from audit_trail where audit_trail.nr = any(:numbers::bigint[])`,
    { numbers: listOf(numbers) },
  );
  const over = [...new Set(rows.flatMap(({ seal }) => seal ?? []))];
  const before = over.map((nr) => String(BigInt(nr) - 1n));
  const seals = await rowsOf<Seal>(
    database,
    `select ${SEAL} from audit_seal where audit_seal.nr = any(:numbers::bigint[])`,
    { numbers: listOf(over) },
  );
  const previous = await rowsOf<Pick<Seal, 'nr' | 'hash'>>(
    database,
    'select nr::text, hash from audit_seal where audit_seal.nr = any(:numbers::bigint[])',
    { numbers: listOf(before) },
  );
  const hashes = new Map(previous.map(({ nr, hash }) => [nr, hash]));
  return stateOfRows(
    rows.map(({ seal, ...row }) => ({ row, seal: seal ?? undefined })),
    seals.map((seal) => ({ seal, previousHash: hashes.get(String(BigInt(seal.nr) - 1n)) })),
  );
}

/** Whoever looks is told no larger number of rows that wait. */
const MOST_COUNTED = 10_000;

/** The end of the chain, and what is behind it. */
export async function chainEnd(database: Knex): Promise<ChainEnd> {
  const [newest] = await rowsOf<Seal>(
    database,
    `select ${SEAL.replace(' rows,', ' null as rows,')} from audit_seal order by audit_seal.nr desc limit 1`,
  );
  const { fromTx, afterNr } = continuation(newest);
  const [{ count } = { count: 0 }] = await rowsOf<{ count: number }>(
    database,
    `select count(*)::int as count from (select from audit_trail where ${IN_SPAN} limit :most::int) as counted`,
    { fromTx, toTx: LAST_TX, afterNr, toNr: null, most: MOST_COUNTED + 1 },
  );
  return {
    ...(newest && { newest: { nr: newest.nr, at: new Date(newest.sealedAt), hash: newest.hash } }),
    unsealed: Math.min(count, MOST_COUNTED),
    isMore: count > MOST_COUNTED,
  };
}

/** A seal that was just set: what the process log is told. */
export type SealSet = Pick<Seal, 'nr' | 'rowCount' | 'hash'>;

const SET_SEAL = 'select seal::text as nr, row_count as "rowCount", seal_hash as hash from seal_audit()';

/**
 * Seals all that is committed and final. No writer waits for it; who finds another process sealing
 * leaves it to that.
 * @param onSealed told each seal once it is committed
 * @returns how many rows were sealed
 */
export async function sealNow(database: Knex, onSealed: (seal: SealSet) => void): Promise<number> {
  let count = 0;
  for (;;) {
    const [seal] = await rowsOf<SealSet>(database, SET_SEAL);
    if (!seal) return count;
    onSealed(seal);
    count += seal.rowCount;
  }
}

/** Removes the rows of whole seals that are older than so many days. @returns how many seals */
export async function removeExpired(database: Knex, days: number): Promise<number> {
  let count = 0;
  for (;;) {
    const sql = 'select remove_expired_audit(:days::int, :maxSeals::int) as removed';
    const [found] = await rowsOf<{ removed: number }>(database, sql, {
      days,
      maxSeals: MAX_SEALS_PER_REMOVAL,
    });
    const removed = found?.removed ?? 0;
    count += removed;
    if (removed < MAX_SEALS_PER_REMOVAL) return count;
  }
}
