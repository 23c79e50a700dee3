import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table jobannonce add column virksomhed jsonb;
    alter table jobannonce_godkendt add column virksomhed jsonb;
    comment on column jobannonce.virksomhed is
      'Name and address of the company and of its P-unit, as the register had them when this content was sent: a search asks no register, and an anonymous ad is cleaned of them';
    comment on column jobannonce_godkendt.virksomhed is 'As in jobannonce, of the version that was approved'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table jobannonce_godkendt drop column virksomhed;
    alter table jobannonce drop column virksomhed`);
}
