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
  utc('database_tidspunkt'),
  utc('tidspunkt'),
  'log_id::text',
  'certifikat',
  'kalder',
  'organisation_type_id::text',
  'organisation_code',
  'bruger',
  'bruger_type::text',
  'operation',
  'jobannonce_id::text',
  'version::text',
  'annonce_id::text',
  'cvr',
  'gentaget::text',
  'udfald::text',
].join();

const SEAL = `nr::text, ${utc('tidspunkt')}, fra_tx::text as "fraTx", til_tx::text as "tilTx", efter_nr::text as "efterNr",
  til_nr::text as "tilNr", hoejeste_nr::text as "hoejesteNr", antal, raekker, raekker_hash as "raekkerHash",
  forrige_hash as "forrigeHash", hash, ${utc('fjernet_tidspunkt', 'fjernetTidspunkt')}`;

const IN_SPAN = `tx >= :fraTx::text::xid8 and tx < :tilTx::text::xid8 and nr > :efterNr::bigint
  and nr <= coalesce(:tilNr::bigint, 9223372036854775807)`;

const rowsOf = async <Row>(knex: Knex, sql: string, values: Knex.ValueDict = {}): Promise<readonly Row[]> =>
  (await knex.raw<{ rows: readonly Row[] }>(sql, values)).rows;

const rowsIn = (knex: Knex, { fromTx, toTx, afterNr, toNr }: Span, limitConcurrency: number | null) =>
  rowsOf<AuditRow>(
    knex,
    `select ${ROW} from revisionsspor where ${IN_SPAN} order by revisionsspor.nr limit :hoejst::bigint`,
    { fromTx, toTx, afterNr, toNr, limitConcurrency },
  );

export function auditStoreOn(database: Knex): AuditStore {
  return {
    nextSeal: async (efter) => {
      const sql = `select ${SEAL} from revisionssegl where revisionssegl.nr > :efter::bigint order by revisionssegl.nr limit 1`;
      return (await rowsOf<Seal>(database, sql, { efter }))[0];
    },
    rows: async (seal, limitConcurrency) => {
      // Its cluster may have been left long after: then rows of the next one have ids of transactions like its own.
      const [era] = await rowsOf<{ til: string | null }>(
        database,
        'select min(til_nr)::text as til from revisionssegl where nr >= :nr::bigint',
        { nr: seal.nr },
      );
      return rowsIn(database, { ...seal, toNr: era?.til ?? null }, limitConcurrency);
    },
    countUnsealed: async (last) => {
      const { fromTx, afterNr } = continuation(last);
      const sql = `select count(*)::int as antal from revisionsspor where ${IN_SPAN}`;
      const rest = { fromTx, toTx: LAST_TX, afterNr, toNr: null };
      return (await rowsOf<{ count: number }>(database, sql, rest))[0]?.count ?? 0;
    },
    count: async () => {
      const sql = 'select count(*)::int as antal from revisionsspor';
      return (await rowsOf<{ count: number }>(database, sql))[0]?.count ?? 0;
    },
    now: async () => (await rowsOf<{ now: Date }>(database, 'select now() as nu'))[0]?.now ?? new Date(0),
  };
}

/** A seal that was just set: what the process log is told. */
export type Sat = Pick<Seal, 'nr' | 'antal' | 'hash'>;

const SEAL = 'select segl::text as nr, raekketal as antal, segl_hash as hash from forsegl_revision()';

/**
 * Seals all that is committed and final. No writer waits for it; who finds another process sealing leaves it to that.
 * @param sat told each seal once it is committed
 * @returns how many rows were sealed
 */
export async function sealNow(database: Knex, sat: (seal: Sat) => void): Promise<number> {
  let count = 0;
  for (;;) {
    const [seal] = await rowsOf<Sat>(database, SEAL);
    if (!seal) return count;
    sat(seal);
    count += seal.count;
  }
}

/** Removes the rows of whole seals that are older than so many days. @returns how many seals */
export async function removeExpired(database: Knex, days: number): Promise<number> {
  let count = 0;
  for (;;) {
    const sql = 'select fjern_revision(:dage::int, :hoejst::int) as fjernet';
    const [found] = await rowsOf<{ removed: number }>(database, sql, { days, limitConcurrency: REMOVED });
    const removed = found?.removed ?? 0;
    count += removed;
    if (removed < REMOVED) return count;
  }
}
