/** The only file, with sql.ts, that names the table virksomhedslaas. */
import type { Knex } from 'knex';
import type { Clock } from '../../../clock.js';
import { bundled } from '../../../store/sql/bundle.js';
import { assumed, connectionOf, preparedOn, transactionsOn } from '../../../store/sql/knex-transaction.js';
import { type RowStatement, rowsSql } from '../../../store/sql/rows.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import { earliest, type Memory, type Told, whileLeased } from '../../../store/memory/while-leased.js';
import type { Laase, LockRegister, LaasHistory, Laasetype, OnConflict } from './locks.js';

interface LaasRow {
  readonly cvr: string;
  readonly laas: Laasetype;
  readonly gyldig_fra: Date;
  readonly gyldig_til: Date | null;
  readonly sat_af: string;
  readonly begrundelse: string;
  readonly ophaevet_af: string | null;
  readonly ophaevet_begrundelse: string | null;
}

type CurrentRow = Pick<LaasRow, 'cvr' | 'laas' | 'gyldig_fra' | 'gyldig_til'> & {
  readonly has_begun: boolean;
};

const TABLE = 'virksomhedslaas';

/** The key of advisory locks beside a CVR number; nothing else in the database uses it. */
export const COMPANY_KEY = 20_261_129;

/** Also those that began after the time, as whoever asks has perhaps waited for them since. */
const sinceSql = (cvr: string, now: string) =>
  `from virksomhedslaas where cvr = ${cvr} and (gyldig_til is null or gyldig_til > ${now})`;

/** This is a statement of its own, so that the next one sees what it has waited for. */
const HOLD = {
  name: 'hold virksomhed',
  text: `select pg_advisory_xact_lock_shared(${COMPANY_KEY}, $1)`,
};

const SINCE = { name: 'laase siden', text: `select laas ${sinceSql('$1', '$2')}` };

/** The same for many, none of which waits: where a lock begins at this moment, each asks alone. */
const ALL_HELD: RowStatement = {
  name: 'hold virksomheder',
  text: `select from ${rowsSql({ cvr: 'integer' })} where pg_try_advisory_xact_lock_shared(${COMPANY_KEY}, sent.cvr)`,
  isAssumption: true,
};

const NONE_SINCE: RowStatement = {
  name: 'ingen laas siden',
  text: `select from ${rowsSql({ cvr: 'text', now: 'timestamptz' })}
    where not exists (select ${sinceSql('sent.cvr', 'sent.now')})`,
  isAssumption: true,
};

/** Whichever of the two unique indexes refuses the row, the lock is set already. */
const SET = `insert into virksomhedslaas (cvr, laas, gyldig_fra, sat_af, begrundelse)
  values ($1, $2, $3, $4, $5) on conflict do nothing`;

/**
 * Those that have not ended. Whether one has begun is judged here, as a Date is less exact than a
 * timestamp.
 */
const CURRENT = `select cvr, laas, gyldig_fra, gyldig_til, gyldig_fra <= $2 as has_begun
  from virksomhedslaas where cvr = any($1) and (gyldig_til is null or gyldig_til > $2)`;

/**
 * @param memory for `find`; without it the database is asked each time
 * @throws Fault 139135 (from every function) when the database cannot be reached or is overloaded
 */
export function lockRegisterOn(
  database: Knex,
  clock: Clock,
  onConflict: OnConflict = () => Promise.resolve(),
  memory?: Memory,
): LockRegister {
  const rows = () => database<LaasRow>(TABLE);

  const inForce = bundled(async (cvrs: readonly string[]): Promise<readonly Told<Laase>[]> => {
    const now = clock();
    const values = [[...new Set(cvrs)], now];
    const found = await preparedOn<CurrentRow>(database, { name: 'laase i kraft', text: CURRENT, values });
    return cvrs.map((cvr) => {
      const own = found.filter((row) => row.cvr === cvr);
      const isSet = (laas: Laasetype) => own.some((row) => row.has_begun && row.laas === laas);
      return {
        value: { spaerret: isSet('spaerret'), konfliktramt: isSet('konfliktramt') },
        times: {
          from: now,
          until: earliest(own.map((row) => (row.has_begun ? row.gyldig_til : row.gyldig_fra))),
        },
      };
    });
  });
  const find = whileLeased(memory, {
    ask: (cvr: string) => orUnavailable(() => inForce(cvr)),
    textOf: (cvr) => cvr,
  });

  return {
    find,

    findWithin: async (transaction, cvr, now) => {
      const assumption = [
        { statement: ALL_HELD, values: { cvr: Number(cvr) } },
        { statement: NONE_SINCE, values: { cvr, now } },
      ];
      if (assumed(transaction, assumption)) return { spaerret: false, konfliktramt: false };
      const connection = connectionOf(transaction);
      await connection.query({ ...HOLD, values: [Number(cvr)] });
      const { rows: found } = await connection.query<Pick<LaasRow, 'laas'>>({ ...SINCE, values: [cvr, now] });
      const isSet = (laas: Laasetype) => found.some((row) => row.laas === laas);
      return { spaerret: isSet('spaerret'), konfliktramt: isSet('konfliktramt') };
    },

    set: (laasning) =>
      transactionsOn(database)(async (transaction) => {
        const { cvr, laas, tidspunkt, af, begrundelse } = laasning;
        const connection = connectionOf(transaction);
        await connection.query('select pg_advisory_xact_lock($1, $2)', [COMPANY_KEY, Number(cvr)]);
        const { rowCount } = await connection.query(SET, [cvr, laas, tidspunkt, af, begrundelse]);
        if (rowCount !== 1) return false;
        if (laas === 'konfliktramt') await onConflict(transaction, laasning);
        return true;
      }),

    lift: ({ cvr, laas, tidspunkt, af, begrundelse }) =>
      orUnavailable(async () => {
        const lifted = await rows()
          .where({ cvr, laas })
          .whereNull('gyldig_til')
          .update({
            // Clocks differ, but a lock never ends before it began.
            gyldig_til: database.raw('greatest(gyldig_fra, ?)', [tidspunkt]),
            ophaevet_af: af,
            ophaevet_begrundelse: begrundelse,
          });
        return lifted === 1;
      }),

    history: (cvr) =>
      orUnavailable(async () => {
        const found = await rows()
          .where(cvr === undefined ? {} : { cvr })
          .orderBy(['gyldig_fra', 'cvr', 'laas']);
        return found.map(fromRow);
      }),
  };
}

function fromRow(row: LaasRow): LaasHistory {
  return {
    cvr: row.cvr,
    laas: row.laas,
    sat: { tidspunkt: row.gyldig_fra, af: row.sat_af, begrundelse: row.begrundelse },
    ...(row.gyldig_til && {
      ophaevet: {
        tidspunkt: row.gyldig_til,
        af: row.ophaevet_af ?? '',
        begrundelse: row.ophaevet_begrundelse ?? '',
      },
    }),
  };
}
