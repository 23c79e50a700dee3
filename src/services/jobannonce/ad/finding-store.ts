/** Finds ads by their ids, in the tables that store.ts writes. */
import type { Knex } from 'knex';
import { BoundedMap } from '../../../bounded-map.js';
import { bundled } from '../../../store/sql/bundle.js';
import { connectionOf, preparedOn } from '../../../store/sql/knex-transaction.js';
import type { Transaction } from '../../../store/sql/transaction.js';
import { fromRow, type JobannonceRow } from './rows.js';
import type { StoredJobannonce } from './store-port.js';

type FoundRow = Omit<JobannonceRow, 'indhold'> & {
  /** Its place among those that were asked for, from 1. */
  readonly nr: string;
  /** Another one after each write of the row. */
  readonly mark: string;
  /** Null where the row is as it was known. */
  readonly indhold: JobannonceRow['indhold'];
};

interface Kept extends Pick<FoundRow, 'mark' | 'indhold'> {
  readonly bytes: number;
}

/** Contents of ads that are kept for as long as their rows are not written. */
const KEPT_BYTES = 32 * 1024 * 1024;
const BYTES_OF_A_CHARACTER = 3;

/**
 * Finds ads for requests that come together in one statement; of a row that is as it was known the
 * database sends only what is short. The version alone would not tell: a database that was put back
 * to an earlier time counts from there again.
 */
export function findingOn(database: Knex): (id: string) => Promise<StoredJobannonce | undefined> {
  const kept = new BoundedMap<string, Kept>(KEPT_BYTES, ({ bytes }) => bytes);
  return bundled(async (asked: readonly string[]) => {
    const ids = [...new Set(asked)];
    const known = ids.map((id) => kept.use(id));
    const marks = known.map((one) => one?.mark ?? '');
    const rows = await preparedOn<FoundRow>(database, { ...FIND, values: [ids, marks] });
    const found = new Map(
      rows.map((row) => {
        const i = Number(row.nr) - 1;
        const indhold = known[i]?.mark === row.mark ? known[i].indhold : row.indhold;
        if (indhold === row.indhold) {
          const bytes = JSON.stringify(indhold).length * BYTES_OF_A_CHARACTER;
          kept.set(ids[i] ?? row.id, { mark: row.mark, indhold: frozen(indhold), bytes });
        }
        return [ids[i], fromRow({ ...row, indhold })];
      }),
    );
    return asked.map((id) => found.get(id));
  });
}

/** What many requests share none of them may change. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

/** The transaction that wrote the row, and when it says that it did. */
const MARK = `(j.xmin::text || ' ' || extract(epoch from j.aendret_tidspunkt)::text)`;

/**
 * The columns stand by name, as those of the search are long. The approved version has its content
 * only where that is another's. $1 ids, $2 the mark of each that is known; an empty one: none
 */
const FIND = {
  name: 'find jobannonce',
  text: `select nr, ${MARK} as mark, j.id, j.version, j.organisation_type_id, j.organisation_code, j.virksomhed, j.konfliktramt, j.afvisning,
     case when ${MARK} <> known then j.indhold end as indhold,
     j.slettet_tidspunkt, j.foerst_paa_jobnet, j.oprettet_tidspunkt, j.aendret_tidspunkt, j.afgoerelse, j.afgjort_tidspunkt,
     j.publicering_tidspunkt, j.afpublicering_tidspunkt, j.afsluttet_tidspunkt,
     case when g.jobannonce_id is not null then jsonb_build_object('version', g.version,
       'indhold', case when g.version <> j.version then g.indhold end,
       'godkendt_tidspunkt', g.godkendt_tidspunkt, 'publicering_tidspunkt', g.publicering_tidspunkt,
       'afpublicering_tidspunkt', g.afpublicering_tidspunkt, 'paa_jobnet_fra', g.paa_jobnet_fra) end as godkendt
   from unnest($1::uuid[], $2::text[]) with ordinality as asked (id, known, nr)
   join jobannonce j on j.id = asked.id left join jobannonce_godkendt g on g.jobannonce_id = j.id`,
};

/** Finds an ad as the transaction sees it. */
export async function findWithin(
  transaction: Transaction,
  id: string,
): Promise<StoredJobannonce | undefined> {
  const { rows } = await connectionOf(transaction).query<FoundRow>({ ...FIND, values: [[id], ['']] });
  return rows[0] && fromRow(rows[0]);
}
