import type { Knex } from 'knex';

/** docs/decisions/0017-registry-of-callers.md */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table system (
      id uuid primary key default gen_random_uuid(),
      name text not null,
      contact text,
      per_minute integer,
      concurrent integer,
      created_at timestamptz not null,
      closed_at timestamptz,
      constraint system_name_check check (name <> ''),
      constraint system_limits_check check (per_minute > 0 and concurrent > 0)
    )`);
  await knex.raw('create unique index system_name_idx on system (lower(name))');
  await knex.raw(`
    comment on table system is 'The systems that may call; one that is closed stays, and its name is never another''s';
    comment on column system.contact is 'Whom the operator writes to or calls; never logged, never answered';
    comment on column system.per_minute is 'Most requests a minute; null: the setting''s';
    comment on column system.concurrent is 'Most requests at the same time; null: the setting''s';
    comment on column system.closed_at is 'Closed for good'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table system');
}
