import type { Knex } from 'knex';

/** The mail of a refusal says whether an approved version stays, as it was when it was refused. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table outbox add column approved_until timestamptz;
    comment on column outbox.approved_until is
      'When the approved version, which the refusal does not touch, leaves Jobnet; null: there is none'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table outbox drop column approved_until');
}
