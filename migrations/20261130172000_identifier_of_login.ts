import type { Knex } from 'knex';

/** docs/decisions/0075-pages-of-people.md */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table login_session add column sealed_identifier bytea;
    comment on column login_session.sealed_identifier is
      'The person''s identifier at the provider, which pages send on; only who has the session''s id can open it'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table login_session drop column sealed_identifier');
}
