/** Searches the tables of job ads. */
import type { Knex } from 'knex';
import { preparedOn, queryOn } from '../../store/knex-transaction.js';
import { orUnavailable } from '../../store/unavailable.js';
import { tilstandOf, type TilstandRow } from './jobannonce-rows.js';
import type { Stamdata } from './jobannonce-store-port.js';
import type { Fund, Soegeindeks } from './soegning-port.js';
import { soegesaetninger, type Statement } from './soegesaetninger-sql.js';
import { laengstSql, ordSql, type Soegetabel, tidligstMulige } from './soegning-sql.js';

interface FundRow {
  readonly sted: string;
  readonly fundet_id: string;
  readonly version: number;
  readonly indhold: Fund['indhold'];
  readonly virksomhed: Stamdata | null;
}

export function soegeindeksOn(database: Knex): Soegeindeks {
  const ask = async (statement: Statement, egne: boolean): Promise<Fund[]> => {
    const rows = await queryOn<FundRow & TilstandRow>(database, statement);
    return rows.map((row) => fundOf(row, egne));
  };
  return {
    find: (soegning, now, efter, antal) =>
      orUnavailable(async () => {
        const egne = soegning.egne !== undefined;
        const tidligst = await tidligstMulige(soegning, now, laengstOn(database));
        let found: Fund[] = [];
        for (const step of soegesaetninger({ soegning, now, efter, tidligst, antal })) {
          found = await ask(step, egne);
          if (found.length === antal) break;
        }
        return found;
      }),

    harSoegeord: (fritekst) =>
      orUnavailable(async () => {
        const text = `select numnode(${ordSql('$1')}) > 0 as har_soegeord`;
        const [row] = await queryOn<{ har_soegeord: boolean }>(database, { text, values: [fritekst] });
        return row?.har_soegeord ?? false;
      }),
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
