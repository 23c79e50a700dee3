/** The only file, with sql.ts, that names the table virksomhedslaas. */
import type { Knex } from 'knex';
import type { Clock } from '../../../clock.js';
import { bundled } from '../../../store/sql/bundle.js';
import { preparedOn } from '../../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import { laasInForceSql } from './sql.js';
import type { Laase, LockRegister, LaasHistory, Laasetype } from './locks.js';

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

type InForceRow = Pick<LaasRow, 'cvr' | 'laas'>;

const TABLE = 'virksomhedslaas';

/** This is asked for every ad that is judged. */
const IN_FORCE = `select cvr, laas from virksomhedslaas l where ${laasInForceSql('any($1)', '$2')}`;

/**
 * @throws Fault 139135 (from every function) when the database cannot be reached or is overloaded
 */
export function lockRegisterOn(database: Knex, clock: Clock): LockRegister {
  const rows = () => database<LaasRow>(TABLE);

  const inForce = bundled(async (cvrs: readonly string[]): Promise<readonly Laase[]> => {
    const values = [[...new Set(cvrs)], clock()];
    const found = await preparedOn<InForceRow>(database, { name: 'laase i kraft', text: IN_FORCE, values });
    const isSet = (laas: Laasetype, cvr: string) => found.some((row) => row.cvr === cvr && row.laas === laas);
    return cvrs.map((cvr) => ({
      spaerret: isSet('spaerret', cvr),
      konfliktramt: isSet('konfliktramt', cvr),
    }));
  });

  return {
    find: (cvr) => orUnavailable(() => inForce(cvr)),

    set: ({ cvr, laas, tidspunkt, af, begrundelse }) =>
      orUnavailable(async () => {
        const row = { cvr, laas, gyldig_fra: tidspunkt, sat_af: af, begrundelse };
        // Whichever of the two unique indexes refuses the row, the lock is set already.
        const written = await rows().insert(row).onConflict().ignore().returning('cvr');
        return written.length === 1;
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
