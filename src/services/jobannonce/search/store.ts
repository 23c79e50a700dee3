/** Searches the tables of job ads. */
import type { Knex } from 'knex';
import { preparedOn, queryOn } from '../../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import { tilstandOf, type TilstandRow } from '../ad/rows.js';
import type { Stamdata } from '../ad/store-port.js';
import type { Fund, Soegeindeks } from './port.js';
import { soegesaetninger, type Statement } from './statements-sql.js';
import { laengstSql, ordSql, type Soegetabel, tidligstMulige } from './conditions-sql.js';

interface FundRow {
  readonly sted: string;
  readonly fundet_id: string;
  readonly version: number;
  readonly indhold: Fund['indhold'];
  readonly virksomhed: Stamdata | null;
}

export function soegeindeksOn(database: Knex): Soegeindeks {
  return {
    find: (soegning, { now, efter, antal, fuldt }) =>
      orUnavailable(async () => {
        const egne = soegning.egne !== undefined;
        const tidligst = await tidligstMulige(soegning, now, laengstOn(database));
        let found: readonly (FundRow & TilstandRow)[] = [];
        for (const step of soegesaetninger({ soegning, now, efter, tidligst, antal })) {
          found = await queryOn<FundRow & TilstandRow>(database, fuldt ? step : kort(step, egne));
          if (found.length === antal) break;
        }
        return found.map((row) => fundOf(row, egne));
      }),

    harSoegeord: (fritekst) =>
      orUnavailable(async () => {
        const values: unknown[] = [];
        const query = ordSql(fritekst, (value) => `$${values.push(value)}`);
        const text = `select numnode(${query}) > 0 as har_soegeord`;
        const [row] = await queryOn<{ har_soegeord: boolean }>(database, { text, values });
        return row?.har_soegeord ?? false;
      }),
  };
}

const TILSTAND: readonly (keyof TilstandRow)[] = [
  'afgoerelse',
  'afgjort_tidspunkt',
  'publicering_tidspunkt',
  'afpublicering_tidspunkt',
  'afsluttet_tidspunkt',
];

/**
 * What a statement finds, without what makes an ad long: it is left in the database. Contact persons of an anonymous ad come
 * with it, as their names must not be in its title.
 */
function kort({ text, values }: Statement, egne: boolean): Statement {
  const columns = ['sted', 'fundet_id', 'version', 'virksomhed', ...(egne ? TILSTAND : [])];
  const indhold = egne
    ? `indhold - '{Annoncetekst,Ansoegning}'::text[]`
    : `case when (indhold -> 'AnonymArbejdsgiver')::boolean then indhold - 'Annoncetekst'
         else indhold - '{Annoncetekst,Ansoegning}'::text[] end`;
  return {
    text: `select ${columns.join()}, ${indhold} as indhold from (${text}) as fundne order by sted::bigint desc, fundet_id desc`,
    values,
  };
}

/** Asks for the longest time of a table, in milliseconds; null where it is empty. */
export function laengstOn(database: Knex) {
  return async (tabel: Soegetabel): Promise<number | null> => {
    const statement = { name: `laengst ${tabel.navn}`, text: laengstSql(tabel), values: [] };
    return (await preparedOn<{ ms: number | null }>(database, statement))[0]?.ms ?? null;
  };
}

function fundOf(row: FundRow & TilstandRow, egne: boolean): Fund {
  return {
    sted: { tid: row.sted, id: row.fundet_id },
    id: row.fundet_id,
    version: row.version,
    indhold: row.indhold,
    ...(row.virksomhed && { virksomhed: row.virksomhed }),
    ...(egne && { tilstand: tilstandOf(row) }),
  };
}
