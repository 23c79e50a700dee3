/** The plans PostgreSQL makes for searches. */
import type { Knex } from 'knex';
import { searchIndexOn, searchStatementsOn } from '../../src/services/jobannonce/search/store.js';
import type { SearchQuery, PagePosition } from '../../src/services/jobannonce/search/port.js';
import { queryOn } from '../../src/store/sql/knex-transaction.js';

const PAGE = 25;

interface Asked {
  readonly query: SearchQuery;
  /** So many pages come before the one that is explained. */
  readonly after?: number;
}

const SEARCHES: Readonly<Record<string, Asked>> = {
  'no filter': { query: { facets: [] } },
  'no filter, page 500': { query: { facets: [] }, after: 499 },
  'common word': { query: { facets: [], fritekst: 'kunder' } },
  'usual word and municipality': { query: { facets: [['kommune:136']], fritekst: 'tandlæge' } },
  'rare word': { query: { facets: [], fritekst: 'gaskoordinator' } },
};

/** Matches what tells nothing of the plan and is long. */
const NOISE = /^ *(Index Searches|Storage|Planning|Planning Time): ?.*$/;

/** `explain (analyze, buffers)` of each search's statement. */
export async function explain(knex: Knex): Promise<string> {
  const told: string[] = [];
  for (const [name, { query, after = 0 }] of Object.entries(SEARCHES)) {
    const now = new Date();
    const place = await placeAfter(knex, query, now, after);
    const search = { query, now, after: place, count: PAGE + 1, complete: false };
    const { text, values } = await searchStatementsOn(knex)(search);
    const explained = `explain (analyze, buffers, costs off) ${text}`;
    const plan = await queryOn<{ 'QUERY PLAN': string }>(knex, { text: explained, values });
    const lines = plan.map((line) => line['QUERY PLAN']).filter((line) => !NOISE.test(line));
    told.push(`${name}:`, ...lines.map(shortened), '');
  }
  return told.join('\n');
}

async function placeAfter(
  knex: Knex,
  query: SearchQuery,
  now: Date,
  pages: number,
): Promise<PagePosition | undefined> {
  let place: PagePosition | undefined;
  for (let page = 0; page < pages; page++)
    place = (await searchIndexOn(knex).find(query, { now, after: place, count: PAGE, complete: false })).at(
      -1,
    )?.position;
  return place;
}

/**
 * The moments of the search are `now`; the condition that an ad is on Jobnet now is said in words.
 */
function shortened(line: string): string {
  return line
    .replaceAll(/'[\d :.+-]+'::timestamp with time zone/g, 'now')
    .replace(
      '(afpublicering_tidspunkt > now) AND ((afsluttet_tidspunkt IS NULL) OR (afsluttet_tidspunkt > now))',
      'on Jobnet now',
    );
}
