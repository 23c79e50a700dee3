import type { Knex } from 'knex';
import type { V1Tilstand } from '../../src/services/v1/annonce-port.js';
import dump from './v1-annoncer.json' with { type: 'json' };

/** Version 1 ended at Danish midnight. */
export const CUT_OVER = new Date('2024-12-06T00:00:00+01:00');

/**
 * A dump of twenty v1 ads, some in each state and some at its very edge; `tilstand` is what each
 * was at the cut-over.
 */
export const v1Annoncer = dump as readonly (Readonly<Record<string, unknown>> & {
  readonly annonce_id: number;
  readonly tilstand: V1Tilstand;
})[];

/** Columns of the table, as the dump has them. */
const COLUMNS = Object.keys(dump[0] ?? {}).filter((name) => name !== 'tilstand');

/**
 * Writes v1 ads into the table: the dump again and again, with new numbers in order; always the
 * same for a count.
 * @param count default: the dump once, with its own numbers
 */
export async function loadV1Annoncer(database: Knex, count = v1Annoncer.length): Promise<void> {
  const others = COLUMNS.filter((name) => name !== 'annonce_id').join();
  const { length } = v1Annoncer;
  const first = v1Annoncer[0]?.annonce_id ?? 0;
  await database.raw(
    `insert into v1_jobannonce (annonce_id, ${others})
     select ${first} + n, ${others}
     from generate_series(0, ?::int - 1) n
     join jsonb_populate_recordset(null::v1_jobannonce, ?::jsonb) d on d.annonce_id = ${first} + n % ${length}`,
    [count, JSON.stringify(dump)],
  );
}
