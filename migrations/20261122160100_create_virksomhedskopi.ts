import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table virksomhedskopi (
      cvr text primary key,
      hentet_tidspunkt timestamptz not null,
      indhold jsonb not null
    )`);
  await knex.raw('create index virksomhedskopi_hentet_tidspunkt_idx on virksomhedskopi (hentet_tidspunkt)');
  await knex.raw(`
    comment on table virksomhedskopi is
      'What the CVR register said of a company, for when it is asked again soon or is down; whoever changes the shape of indhold empties it';
    comment on column virksomhedskopi.hentet_tidspunkt is 'When the register was asked: how old the answer is';
    comment on column virksomhedskopi.indhold is 'The company as the port Virksomhedsregister has it';
    comment on index virksomhedskopi_hentet_tidspunkt_idx is 'For deletion of what is too old to be served'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table virksomhedskopi');
}
