/** Has the database seal the audit trail, and reads its seals: docs/decisions/0020-audit-trail.md, 0023. */
import type { Knex } from 'knex';
import type { Raekke, Revisionslager, Segl, Spaend } from './seal-port.js';
import { fortsaettelse, SIDSTE_TX } from './seal.js';

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

const raekkerI = (knex: Knex, { fraTx, tilTx, efterNr, tilNr }: Spaend, hoejst: number | null) =>
  rowsOf<Raekke>(
    knex,
    `select ${ROW} from revisionsspor where ${IN_SPAN} order by revisionsspor.nr limit :hoejst::bigint`,
    { fraTx, tilTx, efterNr, tilNr, hoejst },
  );

export function revisionslagerOn(database: Knex): Revisionslager {
  return {
    naesteSegl: async (efter) => {
      const sql = `select ${SEAL} from revisionssegl where revisionssegl.nr > :efter::bigint order by revisionssegl.nr limit 1`;
      return (await rowsOf<Segl>(database, sql, { efter }))[0];
    },
    raekker: async (segl, hoejst) => {
      // Its cluster may have been left long after: then rows of the next one have ids of transactions like its own.
      const [era] = await rowsOf<{ til: string | null }>(
        database,
        'select min(til_nr)::text as til from revisionssegl where nr >= :nr::bigint',
        { nr: segl.nr },
      );
      return raekkerI(database, { ...segl, tilNr: era?.til ?? null }, hoejst);
    },
    antalUdenSegl: async (sidste) => {
      const { fraTx, efterNr } = fortsaettelse(sidste);
      const sql = `select count(*)::int as antal from revisionsspor where ${IN_SPAN}`;
      const rest = { fraTx, tilTx: SIDSTE_TX, efterNr, tilNr: null };
      return (await rowsOf<{ antal: number }>(database, sql, rest))[0]?.antal ?? 0;
    },
    antal: async () => {
      const sql = 'select count(*)::int as antal from revisionsspor';
      return (await rowsOf<{ antal: number }>(database, sql))[0]?.antal ?? 0;
    },
    nu: async () => (await rowsOf<{ nu: Date }>(database, 'select now() as nu'))[0]?.nu ?? new Date(0),
  };
}

/** A seal that was just set: what the process log is told. */
export type Sat = Pick<Segl, 'nr' | 'antal' | 'hash'>;

const FORSEGL = 'select segl::text as nr, raekketal as antal, segl_hash as hash from forsegl_revision()';

/**
 * Seals all that is committed and final. No writer waits for it; who finds another process sealing leaves it to that.
 * @param sat told each seal once it is committed
 * @returns how many rows were sealed
 */
export async function forsegl(database: Knex, sat: (segl: Sat) => void): Promise<number> {
  let count = 0;
  for (;;) {
    const [segl] = await rowsOf<Sat>(database, FORSEGL);
    if (!segl) return count;
    sat(segl);
    count += segl.antal;
  }
}

/** Removes the rows of whole seals that are older than so many days. @returns how many seals */
export async function fjernGamle(database: Knex, dage: number): Promise<number> {
  let count = 0;
  for (;;) {
    const sql = 'select fjern_revision(:dage::int, :hoejst::int) as fjernet';
    const [found] = await rowsOf<{ fjernet: number }>(database, sql, { dage, hoejst: REMOVED });
    const fjernet = found?.fjernet ?? 0;
    count += fjernet;
    if (fjernet < REMOVED) return count;
  }
}
