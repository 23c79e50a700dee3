/** Fills a database with invented ads, as fast as PostgreSQL makes their search columns. */
import type { Knex } from 'knex';
import { queryOn } from '../../src/store/sql/knex-transaction.js';
import { adRows } from './ads.js';

const BATCH = 5000;
/** So many loads run side by side. More than there are processors would not be quicker. */
const WRITERS = 2;

const ROWS = `from jsonb_array_elements($1::jsonb) as ad, jsonb_populate_record(null::jobannonce, ad)`;

/** Column and value of the words under that name in a row; none in a table without the search. */
const words = (name: string, withSearch: boolean) =>
  withSearch
    ? [', search_text', `, jobannonce_search_text(array[ad -> '${name}' ->> 0, ad -> '${name}' ->> 1])`]
    : ['', ''];

/**
 * The first parameter is the rows as JSON.
 * @param withSearch has the table the columns of the search?
 */
export function insertAds(table = 'jobannonce', withSearch = true): string {
  const [column, value] = words('searchWords', withSearch);
  return `
  insert into ${table} (id, version, organisation_type_id, organisation_code, indhold, virksomhed, cvr, annoncetype,
    konfliktramt, afgoerelse, afgjort_tidspunkt, publicering_tidspunkt, afpublicering_tidspunkt, afsluttet_tidspunkt,
    slettet_tidspunkt, oprettet_tidspunkt, aendret_tidspunkt${column})
  select id, version, organisation_type_id, organisation_code, indhold, virksomhed, cvr, annoncetype,
    konfliktramt, afgoerelse, afgjort_tidspunkt, publicering_tidspunkt, afpublicering_tidspunkt, afsluttet_tidspunkt,
    slettet_tidspunkt, oprettet_tidspunkt, aendret_tidspunkt${value}
  ${ROWS}`;
}

export function insertApproved(table = 'jobannonce', withSearch = true): string {
  const [column, value] = words('public_search_words', withSearch);
  return `
  insert into ${table}_godkendt (jobannonce_id, version, indhold, virksomhed, godkendt_tidspunkt, publicering_tidspunkt,
    afpublicering_tidspunkt, afsluttet_tidspunkt, paa_jobnet_fra, offentlige_tekster${column})
  select id, version, indhold, virksomhed, afgjort_tidspunkt, publicering_tidspunkt, afpublicering_tidspunkt,
    afsluttet_tidspunkt, greatest(publicering_tidspunkt, afgjort_tidspunkt), nullif(ad -> 'offentlige_tekster', 'null'::jsonb)${value}
  ${ROWS}
  where afgoerelse = 'godkendt' and slettet_tidspunkt is null`;
}

/**
 * Loads so many ads. Indexes for the search are made afterwards, at once: the same index in less
 * time.
 * @param progress told of every tenth
 */
export async function loadAds(
  knex: Knex,
  count: number,
  now: Date,
  progress: (text: string) => void,
): Promise<void> {
  const { rows: indexes } = await knex.raw<{ rows: { name: string; def: string }[] }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as def from pg_index
     where indrelid in ('jobannonce'::regclass, 'jobannonce_godkendt'::regclass) and not indisunique`,
  );
  for (const { name } of indexes) await knex.raw('drop index ??', [name]);
  await knex.raw('alter table jobannonce_godkendt disable trigger derived_columns');
  const batches = Array.from({ length: Math.ceil(count / BATCH) }, (_, i) => i);
  const total = batches.length;
  let next = 0;
  const write = async (): Promise<void> => {
    for (let batch = next++; batch < total; batch = next++) {
      const size = Math.min(BATCH, count - batch * BATCH);
      const values = [JSON.stringify(adRows(batch, size, (i) => (batch * BATCH + i) / count, now))];
      await queryOn(knex, { text: insertAds(), values });
      await queryOn(knex, { text: insertApproved(), values });
      if ((batch + 1) % Math.max(1, Math.round(total / 10)) === 0)
        progress(
          `${Math.min(count, (batch + 1) * BATCH).toLocaleString('en')} of ${count.toLocaleString('en')} ads`,
        );
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  await knex.raw('alter table jobannonce_godkendt enable trigger derived_columns');
  progress('indexes');
  await knex.transaction(async (transaction) => {
    await transaction.raw(
      "set local maintenance_work_mem = '1GB'; set local max_parallel_maintenance_workers = 2",
    );
    for (const { def } of indexes) await transaction.raw(def);
  });
  progress('statistics');
  await knex.raw('vacuum (analyze) jobannonce');
  await knex.raw('vacuum (analyze) jobannonce_godkendt');
}
