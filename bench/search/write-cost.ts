/** Measures what the columns and indexes of the search cost a write. */
import type { Knex } from 'knex';
import { queryOn } from '../../src/store/sql/knex-transaction.js';
import { median } from '../statistics.js';
import { type AdRow, adRows } from './ads.js';
import { insertAds, insertApproved } from './load-ads.js';

const WRITES = 300;

/**
 * One ad is created, then approved, each in a transaction of its own; in median milliseconds, with
 * the search and without.
 */
export async function writeCost(knex: Knex, name: string): Promise<string> {
  const ads = adRows(1_000_000, 2 * WRITES, () => 1, new Date()).map((ad): AdRow => ({
    ...ad,
    afgoerelse: 'godkendt',
    afgjort_tidspunkt: new Date(),
    slettet_tidspunkt: null,
  }));
  const withSearch = await timed(knex, ads.slice(0, WRITES));
  // After this the database is only read.
  await knex.raw(`
    create table uden (like jobannonce including defaults including constraints);
    alter table uden drop column search_text, drop column facets, drop column search_time, add primary key (id);
    create table uden_godkendt (like jobannonce_godkendt including defaults including constraints);
    alter table uden_godkendt drop column search_text, drop column facets, add primary key (jobannonce_id)`);
  const without = await timed(knex, ads.slice(WRITES), 'uden');
  await knex.raw('drop table uden, uden_godkendt');
  const cells = (['create', 'approve'] as const).map(
    (step) => `${step} ${without[step].toFixed(2)} → ${withSearch[step].toFixed(2)} ms`,
  );
  return `One write in a database of ${name}, without the search → with it: ${cells.join(', ')}`;
}

async function timed(knex: Knex, ads: readonly AdRow[], table = 'jobannonce') {
  const create: number[] = [];
  const approve: number[] = [];
  for (const ad of ads) {
    const values = [JSON.stringify([ad])];
    const withSearch = table === 'jobannonce';
    const [insert, publish] = [insertAds(table, withSearch), insertApproved(table, withSearch)];
    create.push(await ms(() => queryOn(knex, { name: `c ${table}`, text: insert, values })));
    approve.push(await ms(() => queryOn(knex, { name: `a ${table}`, text: publish, values })));
  }
  return { create: median(create), approve: median(approve) };
}

async function ms(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}
