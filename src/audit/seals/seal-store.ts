/** Has the database seal the audit trail, and reads its seals: docs/decisions/0020-audit-trail.md, 0023. */
import type { Knex } from 'knex';
import type { AuditRow, AuditStore, Seal, Span } from './seal-port.js';
import { continuation, LAST_TX } from './seal.js';

/** Seals whose rows are removed in one transaction. */
const REMOVED = 20;

const utc = (column: string, name = column) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "${name}"`;

/** Every column of a row, as text, in an order that must never change; the function forsegl_revision has the same. */
const ROW = [
  'nr::text',
  'tx::text',
  utc('database_time'),
  utc('tidspunkt'),
  'log_id::text',
  'certificateSha256',
  'system',
  'organisation_type_id::text',
  'organisation_code',
  'user',
  'user_type::text',
  'operation',
  'jobannonce_id::text',
  'version::text',
  'annonce_id::text',
  'cvr',
  'gentaget::text',
  'udfald::text',
].join();

const SEAL = `nr::text, ${utc('tidspunkt')}, from_tx::text as "fraTx", to_tx::text as "tilTx", after_nr::text as "efterNr",
  to_nr::text as "tilNr", hoejeste_nr::text as "hoejesteNr", antal, raekker, rows_hash as "raekkerHash",
  previous_hash as "forrigeHash", hash, ${utc('removed_at', 'removedAt')}`;

const IN_SPAN = `tx >= :fraTx::text::xid8 and tx < :tilTx::text::xid8 and nr > :efterNr::bigint
  and nr <= coalesce(:tilNr::bigint, 9223372036854775807)`;

const rowsOf = async <Row>(knex: Knex, sql: string, values: Knex.ValueDict = {}): Promise<readonly Row[]> =>
  (await knex.raw<{ rows: readonly Row[] }>(sql, values)).rows;

const rowsIn = (knex: Knex, { fromTx, toTx, afterNr, toNr }: Span, limitConcurrency: number | null) =>
  rowsOf<AuditRow>(
    knex,
    `select ${ROW} from audit_trail where ${IN_SPAN} order by audit_trail.nr limit :most::bigint`,
    { fromTx, toTx, afterNr, toNr, limitConcurrency },
  );

export function auditStoreOn(database: Knex): AuditStore {
  return {
    nextSeal: async (efter) => {
      const sql = `select ${SEAL} from audit_seal where audit_seal.nr > :efter::bigint order by audit_seal.nr limit 1`;
      return (await rowsOf<Seal>(database, sql, { efter }))[0];
    },
    rows: async (seal, limitConcurrency) => {
      // Its cluster may have been left long after: then rows of the next one have ids of transactions like its own.
      const [era] = await rowsOf<{ til: string | null }>(
        database,
        'select min(to_nr)::text as til from audit_seal where nr >= :nr::bigint',
        { nr: seal.nr },
      );
      return rowsIn(database, { ...seal, toNr: era?.til ?? null }, limitConcurrency);
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
    now: async () => (await rowsOf<{ now: Date }>(database, 'select now() as nu'))[0]?.now ?? new Date(0),
  };
}

/** A seal that was just set: what the process log is told. */
export type Sat = Pick<Seal, 'nr' | 'count' | 'hash'>;

const SET_SEAL = 'select seal::text as nr, raekketal as count, segl_hash as hash from seal_audit()';

/**
 * Seals all that is committed and final. No writer waits for it; who finds another process sealing leaves it to that.
 * @param sat told each seal once it is committed
 * @returns how many rows were sealed
 */
export async function sealNow(database: Knex, sat: (seal: Sat) => void): Promise<number> {
  let count = 0;
  for (;;) {
    const [seal] = await rowsOf<Sat>(database, SET_SEAL);
    if (!seal) return count;
    sat(seal);
    count += seal.count;
  }
}

/** Removes the rows of whole seals that are older than so many days. @returns how many seals */
export async function removeExpired(database: Knex, days: number): Promise<number> {
  let count = 0;
  for (;;) {
    const sql = 'select remove_expired_audit(:days::int, :most::int) as fjernet';
    const [found] = await rowsOf<{ removed: number }>(database, sql, { days, limitConcurrency: REMOVED });
    const removed = found?.removed ?? 0;
    count += removed;
    if (removed < REMOVED) return count;
  }
}
