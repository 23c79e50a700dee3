/** Searches the tables of job ads. */
import type { Knex } from 'knex';
import { BoundedMap } from '../../../bounded-map.js';
import { composedOn, preparedOn, queryOn } from '../../../store/sql/knex-transaction.js';
import { StatementNames } from '../../../store/sql/statement-names.js';
import { orUnavailable } from '../../../store/sql/unavailable.js';
import { tilstandOf, type TilstandRow } from '../ad/rows.js';
import type { Stamdata } from '../ad/store-port.js';
import type { SearchHit, SearchIndex } from './port.js';
import { searchStatement, type Statement } from './statements-sql.js';
import { earliestPossible, longestSql, type Search, type SearchTable, wordsSql } from './conditions-sql.js';

interface SearchHitRow {
  readonly position: string;
  readonly found_id: string;
  readonly version: number;
  readonly indhold: SearchHit['indhold'];
  readonly virksomhed: Stamdata | null;
  readonly tekster?: SearchHit['tekster'] | null;
}

/** Texts of which it is known whether there is a word in them; longer ones are asked each time. */
const KNOWN_TEXTS = 1000;
const KNOWN_LENGTH = 256;

export function searchIndexOn(database: Knex): SearchIndex {
  const names = new StatementNames('search');
  const haveWords = new BoundedMap<string, boolean>(KNOWN_TEXTS);
  const statementFor = searchStatementsOn(database);
  return {
    find: (query, page) =>
      orUnavailable(async () => {
        const { text, values, isLasting } = await statementFor({ query, ...page });
        const found = isLasting
          ? await composedOn<SearchHitRow & TilstandRow>(database, names, { text, values })
          : await queryOn<SearchHitRow & TilstandRow>(database, { text, values });
        return found.map((row) => hitOf(row, query.own !== undefined));
      }),

    hasSearchWords: (fritekst) =>
      orUnavailable(async () => {
        const known = haveWords.get(fritekst);
        if (known !== undefined) return known;
        const values: unknown[] = [];
        const query = wordsSql(fritekst, (value, type) => `$${values.push(value)}::${type}`);
        const statement = {
          name: 'has search words',
          text: `select numnode(${query}) > 0 as has_any`,
          values,
        };
        const [row] = await preparedOn<{ has_any: boolean }>(database, statement);
        const answer = row?.has_any ?? false;
        if (fritekst.length <= KNOWN_LENGTH) haveWords.set(fritekst, answer);
        return answer;
      }),
  };
}

/** @returns makes the statement of a search; asks before for what the planner must know */
export function searchStatementsOn(database: Knex): (search: Search) => Promise<Statement> {
  const longest = longestOn(database);
  return async (search) => {
    const { latestSentFirst, fra } = search.query;
    return searchStatement(search, latestSentFirst && fra && (await earliestPossible(search, longest)));
  };
}

/** @returns asks for the longest time of a table, in milliseconds; null where the table is empty */
function longestOn(database: Knex) {
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
