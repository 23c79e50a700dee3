import type { Knex } from 'knex';

/** docs/decisions/0017-registry-of-callers.md */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table kalder (
      id uuid primary key default gen_random_uuid(),
      navn text not null,
      kontakt text,
      pr_minut integer,
      samtidige integer,
      oprettet_tidspunkt timestamptz not null,
      lukket_tidspunkt timestamptz,
      constraint kalder_navn_check check (navn <> ''),
      constraint kalder_graenser_check check (pr_minut > 0 and samtidige > 0)
    )`);
  await knex.raw('create unique index kalder_navn_idx on kalder (lower(navn))');
  await knex.raw(`
    comment on table kalder is 'The systems that may call; one that is closed stays, and its name is never another''s';
    comment on column kalder.kontakt is 'Whom the operator writes to or calls; never logged, never answered';
    comment on column kalder.pr_minut is 'Most requests a minute; null: the setting''s';
    comment on column kalder.samtidige is 'Most requests at the same time; null: the setting''s';
    comment on column kalder.lukket_tidspunkt is 'Closed for good'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table kalder');
}
