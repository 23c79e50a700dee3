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
  readonly found_id: string;
  readonly version: number;
  readonly indhold: SearchHit['indhold'];
  readonly virksomhed: Stamdata | null;
  readonly tekster?: SearchHit['tekster'] | null;
}

export function searchIndexOn(database: Knex): SearchIndex {
  return {
    find: (query, { now, after, count, complete }) =>
      orUnavailable(async () => {
        const own = query.own !== undefined;
        const earliest = await earliestPossible(query, now, longestOn(database));
        let found: readonly (SearchHitRow & TilstandRow)[] = [];
        for (const step of searchStatements({ query, now, after, earliest, count })) {
          found = await queryOn<SearchHitRow & TilstandRow>(database, complete ? step : shortened(step, own));
          if (found.length === count) break;
        }
        return found.map((row) => hitOf(row, own));
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

const TILSTAND_COLUMNS: readonly (keyof TilstandRow)[] = [
  'afgoerelse',
  'afgjort_tidspunkt',
  'publicering_tidspunkt',
  'afpublicering_tidspunkt',
  'afsluttet_tidspunkt',
];

const SHORT_TEKSTER = `tekster - 'Annoncetekst' as tekster`;

/** A statement finds these, without what makes an ad long, which is left in the database. */
function shortened({ text, values }: Statement, own: boolean): Statement {
  const columns = [
    'position',
    'found_id',
    'version',
    'virksomhed',
    ...(own ? TILSTAND_COLUMNS : [SHORT_TEKSTER]),
  ];
  const indhold = `indhold - '{Annoncetekst,Ansoegning}'::text[]`;
  return {
    text: `select ${columns.join()}, ${indhold} as indhold from (${text}) as fitting order by position::bigint desc, found_id desc`,
    values,
  };
}

/** @returns asks for the longest time of a table, in milliseconds; null where the table is empty */
export function longestOn(database: Knex) {
  return async (table: SearchTable): Promise<number | null> => {
    const statement = { name: `laengst ${table.name}`, text: longestSql(table), values: [] };
    return (await preparedOn<{ ms: number | null }>(database, statement))[0]?.ms ?? null;
  };
}

function hitOf(row: SearchHitRow & TilstandRow, own: boolean): SearchHit {
  return {
    position: { time: row.position, id: row.found_id },
    id: row.found_id,
    version: row.version,
    indhold: row.indhold,
    ...(row.virksomhed && { virksomhed: row.virksomhed }),
    ...(row.tekster && { tekster: row.tekster }),
    ...(own && { tilstand: tilstandOf(row) }),
  };
}
