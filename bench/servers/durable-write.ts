import knex from 'knex';

/**
 * Commits an ad as JSON and its event, with nothing to find either by, as a first version of a
 * service would.
 */
export async function durableWriteOn(url: string): Promise<(id: string, ad: object) => Promise<void>> {
  const database = knex({ client: 'pg', connection: url, pool: { min: 0, max: 10 } });
  await database.schema.createTable('bench_annonce', (table) => {
    table.bigIncrements('nr');
    table.uuid('id').notNullable();
    table.jsonb('indhold').notNullable();
  });
  await database.schema.createTable('bench_haendelse', (table) => {
    table.bigInteger('nr').primary().references('bench_annonce.nr');
    table.text('haendelsestype').notNullable();
    table.timestamp('tidspunkt').notNullable();
  });
  return (id, ad) =>
    database.transaction(async (transaction) => {
      const [row] = await transaction('bench_annonce')
        .insert({ id, indhold: JSON.stringify(ad) })
        .returning<{ nr: string }[]>('nr');
      await transaction('bench_haendelse').insert({
        nr: row?.nr,
        haendelsestype: 'Oprettet',
        tidspunkt: new Date(),
      });
    });
}
