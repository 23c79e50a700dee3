import type { Knex } from 'knex';

/** An installation that has the old table keeps it as it is. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table if not exists legacy_logo (
      nr bigint generated always as identity primary key,
      cvr text not null,
      p_nummer text,
      indhold bytea not null,
      mime_type text,
      oprettet_tidspunkt timestamptz not null
    );
    create table deleted_legacy_logo (
      nr bigint generated always as identity primary key,
      cvr text not null,
      p_nummer text,
      oprettet_tidspunkt timestamptz not null,
      aarsag text not null,
      slettet_tidspunkt timestamptz not null
    )`);
  await knex.raw(`
    comment on table legacy_logo is
      'Logos of companies and units as they were before 6 December 2024, any number for one unit; "jobnet logos migrate" empties it';
    comment on column legacy_logo.p_nummer is 'Null: the company''s own';
    comment on table deleted_legacy_logo is 'Old logos that were deleted, and why: the report of the migration';
    comment on column deleted_legacy_logo.oprettet_tidspunkt is 'When the old logo was made'`);
}

/** Old logos that wait are not deleted with the schema. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table deleted_legacy_logo');
  const { rows } = await knex.raw<{ rows: unknown[] }>('select 1 from legacy_logo limit 1');
  if (rows.length === 0) await knex.raw('drop table legacy_logo');
}
