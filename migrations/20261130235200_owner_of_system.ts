import type { Knex } from 'knex';

/** docs/decisions/0077-the-people-of-a-system.md */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table system add column owner_cvr text
      constraint system_owner_cvr_check check (owner_cvr ~ '^[0-9]{8}$');
    create index system_owner_cvr_idx on system (owner_cvr) where owner_cvr is not null;
    comment on column system.owner_cvr is
      'The company whose people look after the system, and are shown it on pages; null: nobody is'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table system drop column owner_cvr');
}
