import type { Knex } from 'knex';

/** docs/decisions/0053-permits-in-advance.md */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table system_usage
      drop column refused_limit,
      add column ahead integer not null default 0,
      add column is_wanted boolean not null default false;
    create index system_usage_is_wanted on system_usage (system_id) where is_wanted;
    comment on column system_usage.counts is
      'Requests let in during that second and each of the 60 before it, newest first; permits that a process holds in advance count too';
    comment on column system_usage.permits is
      'One for each place that a process holds, for a request or until its next: when it falls back although nobody gave it back';
    comment on column system_usage.ahead is
      'So many of the newest second were permits that processes took in advance; some of them may come back';
    comment on column system_usage.is_wanted is
      'A request waits for what other processes hold and may not need: they give it back'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table system_usage
      drop column ahead,
      drop column is_wanted,
      add column refused_limit text,
      add constraint system_usage_refused_limit_check check (refused_limit in ('per_minute', 'concurrent'))`);
}
