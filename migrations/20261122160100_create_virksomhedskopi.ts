import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table virksomhed_cache (
      cvr text primary key,
      fetched_at timestamptz not null,
      content jsonb not null
    )`);
  await knex.raw('create index virksomhed_cache_fetched_at_idx on virksomhed_cache (fetched_at)');
  await knex.raw(`
    comment on table virksomhed_cache is
      'What the CVR register said of a company, for when it is asked again soon or is down; whoever changes the shape of content empties it';
    comment on column virksomhed_cache.fetched_at is 'When the register was asked: how old the answer is';
    comment on column virksomhed_cache.content is 'The company as the port Virksomhedsregister has it';
    comment on index virksomhed_cache_fetched_at_idx is 'For deletion of what is too old to be served'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table virksomhed_cache');
}
