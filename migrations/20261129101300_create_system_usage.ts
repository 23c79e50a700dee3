import type { Knex } from 'knex';

/** docs/decisions/0021-limits-per-caller.md */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create unlogged table system_usage (
      system_id text primary key,
      second timestamptz not null,
      counts integer[] not null,
      permits timestamptz[] not null,
      refused_limit text,
      constraint system_usage_refused_limit_check check (refused_limit in ('per_minute', 'concurrent'))
    ) with (fillfactor = 50)`);
  await knex.raw(`
    comment on table system_usage is
      'What each limited system has used of its limits, shared by all processes; unlogged: empty after a crash of the database, when counting begins afresh';
    comment on column system_usage.system_id is 'The system; a row of its own, so that no system waits for another';
    comment on column system_usage.second is 'The newest second that is counted, by the gateway''s clock';
    comment on column system_usage.counts is 'Requests let in during that second and each of the 60 before it, newest first';
    comment on column system_usage.permits is 'One for each request that is being answered: when its place falls back although nobody gave it back';
    comment on column system_usage.refused_limit is 'Which limit refused the newest request; null: it was let in'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table system_usage');
}
