/** Searches the tables of job ads. */
import type { Knex } from 'knex';
import { preparedOn, queryOn } from '../../../store/sql/knex-transaction.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import { tilstandOf, type TilstandRow } from '../ad/rows.js';
import type { Stamdata } from '../ad/store-port.js';
import type { SearchHit, SearchIndex } from './port.js';
import { searchStatements, type Statement } from './statements-sql.js';
import { longestSql, wordsSql, type SearchTable, earliestPossible } from './conditions-sql.js';

interface SearchHitRow {
  readonly position: string;
  readonly fundet_id: string;
  readonly version: number;
  readonly indhold: SearchHit['indhold'];
  readonly virksomhed: Stamdata | null;
}

export function searchIndexOn(database: Knex): SearchIndex {
  return {
    find: (query, { now, efter, count, complete }) =>
      orUnavailable(async () => {
        const egne = query.egne !== undefined;
        const tidligst = await earliestPossible(query, now, longestOn(database));
        let found: readonly (SearchHitRow & TilstandRow)[] = [];
        for (const step of searchStatements({ query, now, efter, tidligst, count })) {
          found = await queryOn<SearchHitRow & TilstandRow>(database, complete ? step : kort(step, egne));
          if (found.length === count) break;
        }
        return found.map((row) => hitOf(row, egne));
      }),

    hasSearchWords: (fritekst) =>
      orUnavailable(async () => {
        const values: unknown[] = [];
        const query = wordsSql(fritekst, (value) => `$${values.push(value)}`);
        const text = `select numnode(${query}) > 0 as has_search_words`;
        const [row] = await queryOn<{ has_search_words: boolean }>(database, { text, values });
        return row?.has_search_words ?? false;
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
  const columns = ['position', 'fundet_id', 'version', 'virksomhed', ...(egne ? TILSTAND : [])];
  const indhold = egne
    ? `indhold - '{Annoncetekst,Ansoegning}'::text[]`
    : `case when (indhold -> 'AnonymArbejdsgiver')::boolean then indhold - 'Annoncetekst'
         else indhold - '{Annoncetekst,Ansoegning}'::text[] end`;
  return {
    text: `select ${columns.join()}, ${indhold} as indhold from (${text}) as fundne order by position::bigint desc, fundet_id desc`,
    values,
  };
}

/** Asks for the longest time of a table, in milliseconds; null where it is empty. */
export function longestOn(database: Knex) {
  return async (tabel: SearchTable): Promise<number | null> => {
    const statement = { name: `laengst ${tabel.navn}`, text: longestSql(tabel), values: [] };
    return (await preparedOn<{ ms: number | null }>(database, statement))[0]?.ms ?? null;
  };
}

function hitOf(row: SearchHitRow & TilstandRow, egne: boolean): SearchHit {
  return {
    position: { tid: row.position, id: row.fundet_id },
    id: row.fundet_id,
    version: row.version,
    indhold: row.indhold,
    ...(row.virksomhed && { virksomhed: row.virksomhed }),
    ...(egne && { tilstand: tilstandOf(row) }),
  };
}
