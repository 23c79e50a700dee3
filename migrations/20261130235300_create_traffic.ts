import type { Knex } from 'knex';

/** docs/decisions/0078-calls-over-time.md */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table traffic (
      minutes integer not null check (minutes > 0),
      slot timestamptz not null,
      system_id text not null,
      operation text not null,
      calls integer not null,
      refused integer not null,
      seconds double precision not null,
      buckets integer[] not null,
      kodes jsonb not null,
      constraint traffic_pkey primary key (minutes, slot, system_id, operation)
    ) with (fillfactor = 70)`);
  await knex.raw(`
    comment on table traffic is
      'What became of the calls of the services over time, added up by all processes: each call is counted once for each length of a slot';
    comment on column traffic.minutes is 'How long the slot is';
    comment on column traffic.slot is 'When the slot began, by the gateway''s clock';
    comment on column traffic.system_id is 'The calling system; empty: nobody that is known';
    comment on column traffic.operation is 'Empty: at the address of a service, and of no operation';
    comment on column traffic.refused is 'Answered with a fault, or not at all as the caller had gone';
    comment on column traffic.seconds is 'How long they took, together';
    comment on column traffic.buckets is 'How many took at most 1, 2.5, 5, 10, 25, 50, 100, 250, 500 ms, 1, 2.5, 5, 10, 30 s, and longer';
    comment on column traffic.kodes is 'How often each fault was answered, by its code'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table traffic');
}
