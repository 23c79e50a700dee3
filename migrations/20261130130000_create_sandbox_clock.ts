import type { Knex } from 'knex';

/** Clocks of testers: production writes none, and reads none. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table sandbox_clock (
      organisation_type_id integer not null,
      organisation_code text not null,
      days integer not null,
      seconds integer not null,
      primary key (organisation_type_id, organisation_code)
    );
    comment on table sandbox_clock is
      'Organisations of the sandbox for which it is another time than it is: docs/sandbox.md. Empty in production';
    comment on column sandbox_clock.days is 'So many days of the Danish calendar later, or earlier where it is negative';
    comment on column sandbox_clock.seconds is 'And so many seconds'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table sandbox_clock');
}
