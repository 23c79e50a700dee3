/** Seals the audit trail and reads its seals: docs/decisions/0020-audit-trail.md. */
import type { Knex } from 'knex';
import type { Raekke, Revisionslager, Segl, Spaend } from './revisionslager-port.js';
import { aftryk, fortsaettelse, INTET, seglHash, sha256, SIDSTE_TX } from './segl.js';

/** Key of the advisory lock under which rows are sealed and removed (fjern_revision has it too). */
const LOCK = 20_261_201;

/** Rows that get one seal, about. */
const BATCH = 5_000;

/** Seals whose rows are removed in one transaction. */
const REMOVED = 20;

const utc = (column: string, name = column) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "${name}"`;

/** Every column of a row, as text, in an order that must never change. */
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

/**
 * Seals all that is committed and final. No writer waits for it; who finds another process sealing leaves it to that.
 * @param sat told each seal once it is committed
 * @returns how many rows were sealed
 */
export async function forsegl(database: Knex, sat: (segl: Sat) => void): Promise<number> {
  let count = 0;
  for (;;) {
    const segl = await database.transaction(sealNext);
    if (!segl) return count;
    sat(segl);
    count += segl.antal;
  }
}

async function sealNext(knex: Knex): Promise<Sat | undefined> {
  const [lock] = await rowsOf<{ held: boolean }>(
    knex,
    'select pg_try_advisory_xact_lock(:lock::bigint) as held',
    { lock: LOCK },
  );
  if (!lock?.held) return undefined;
  // Statements of their own: they see what the one before us under this lock has committed.
  const [sidste] = await rowsOf<Segl>(
    knex,
    `select ${SEAL} from revisionssegl order by revisionssegl.nr desc limit 1`,
  );
  const [now] = await rowsOf<Horizon>(
    knex,
    `select pg_snapshot_xmin(pg_current_snapshot())::text as final, pg_snapshot_xmax(pg_current_snapshot())::text as next,
            ${utc('now')} from now()`,
  );
  if (!now) return undefined;
  const leaves = sidste?.tilNr === null && BigInt(now.next) < BigInt(sidste.tilTx);
  const spaend = leaves ? await restOfCluster(knex, sidste, now) : await batch(knex, sidste, now);
  const raekker = await raekkerI(knex, spaend, null);
  // The end of a cluster is told even when no row was left: the next batch begins by it.
  return raekker.length > 0 || leaves ? insert(knex, sidste, { spaend, raekker, now }) : undefined;
}

interface Horizon {
  /** Transactions below are over: what they wrote is there, and no row can be added by them. */
  readonly final: string;
  /** Not yet given to any transaction. */
  readonly next: string;
  readonly now: string;
}

async function batch(knex: Knex, sidste: Segl | undefined, { final }: Horizon): Promise<Spaend> {
  const all = { ...fortsaettelse(sidste), tilTx: final };
  const [beyond] = await rowsOf<{ tx: string }>(
    knex,
    `select tx::text from revisionsspor where ${IN_SPAN} order by revisionsspor.tx limit 1 offset :batch`,
    { ...all, batch: BATCH },
  );
  return beyond && beyond.tx !== all.fraTx ? { ...all, tilTx: beyond.tx } : all;
}

/**
 * The ids of transactions are lower than they were: the database was restored into another cluster. What the old one left
 * unsealed is sealed as it is; of its rows all have a lower nr than those written since.
 */
async function restOfCluster(knex: Knex, sidste: Segl, { next }: Horizon): Promise<Spaend> {
  const [found] = await rowsOf<{ til: string }>(
    knex,
    `select greatest(:hoejeste::bigint, coalesce(
        (select min(nr) - 1 from revisionsspor where nr > :hoejeste::bigint and tx < :next::text::xid8),
        (select max(nr) from revisionsspor)))::text as til`,
    { hoejeste: sidste.hoejesteNr, next },
  );
  return { ...fortsaettelse(sidste), tilTx: SIDSTE_TX, tilNr: found?.til ?? sidste.hoejesteNr };
}

interface Indhold {
  readonly spaend: Spaend;
  readonly raekker: readonly Raekke[];
  readonly now: Horizon;
}

async function insert(knex: Knex, sidste: Segl | undefined, indhold: Indhold): Promise<Sat> {
  const { spaend, now } = indhold;
  const raekker = aftryk(indhold.raekker);
  const highest = BigInt(indhold.raekker.at(-1)?.nr ?? 0);
  const before = BigInt(sidste?.hoejesteNr ?? 0);
  const facts = {
    ...spaend,
    nr: String(BigInt(sidste?.nr ?? 0) + 1n),
    // The default of the column, which is the time of this transaction.
    tidspunkt: now.now,
    hoejesteNr: String(highest > before ? highest : before),
    antal: indhold.raekker.length,
    raekkerHash: sha256(raekker),
    forrigeHash: sidste?.hash ?? INTET,
  };
  const hash = seglHash(facts);
  await knex('revisionssegl').insert({
    nr: facts.nr,
    fra_tx: facts.fraTx,
    til_tx: facts.tilTx,
    efter_nr: facts.efterNr,
    til_nr: facts.tilNr,
    hoejeste_nr: facts.hoejesteNr,
    antal: facts.antal,
    raekker,
    raekker_hash: facts.raekkerHash,
    forrige_hash: facts.forrigeHash,
    hash,
  });
  return { nr: facts.nr, antal: facts.antal, hash };
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
