/** Searches the tables of job ads. */
import type { Knex } from 'knex';
import { BoundedMap } from '../../../bounded-map.js';
import { preparedOn, queryOn } from '../../../store/sql/knex-transaction.js';
import { StatementNames } from '../../../store/sql/statement-names.js';
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

/** Texts of which it is known whether there is a word in them; longer ones are asked each time. */
const KNOWN_TEXTS = 1000;
const KNOWN_LENGTH = 256;

export function searchIndexOn(database: Knex): SearchIndex {
  const names = new StatementNames('search');
  const haveWords = new BoundedMap<string, boolean>(KNOWN_TEXTS);
  const longest = longestOn(database);
  return {
    find: (query, { now, after, count, complete }) =>
      orUnavailable(async () => {
        const own = query.own !== undefined;
        let found: readonly (SearchHitRow & TilstandRow)[] = [];
        const steps = searchStatements({ query, now, after, count }, (search) =>
          earliestPossible(search, longest),
        );
        for await (const step of steps) {
          const { text, values, isLasting } = complete ? step : shortened(step, own);
          const name = isLasting ? names.of(text) : undefined;
          found = await queryOn<SearchHitRow & TilstandRow>(database, {
            ...(name && { name }),
            text,
            values,
          });
          if (found.length === count) break;
        }
        return found.map((row) => hitOf(row, own));
      }),

    hasSearchWords: (fritekst) =>
      orUnavailable(async () => {
        const known = haveWords.get(fritekst);
        if (known !== undefined) return known;
        const values: unknown[] = [];
        const query = wordsSql(fritekst, (value) => `$${values.push(value)}`);
        const text = `select numnode(${query}) > 0 as has_search_words`;
        const [row] = await queryOn<{ has_search_words: boolean }>(database, { text, values });
        const answer = row?.has_search_words ?? false;
        if (fritekst.length <= KNOWN_LENGTH) haveWords.set(fritekst, answer);
        return answer;
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
function shortened({ text, ...statement }: Statement, own: boolean): Statement {
  const columns = [
    'position',
    'found_id',
    'version',
    'virksomhed',
    ...(own ? TILSTAND_COLUMNS : [SHORT_TEKSTER]),
  ];
  const indhold = `indhold - '{Annoncetekst,Ansoegning}'::text[]`;
  return {
    ...statement,
    text: `select ${columns.join()}, ${indhold} as indhold from (${text}) as fitting order by position::bigint desc, found_id desc`,
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
