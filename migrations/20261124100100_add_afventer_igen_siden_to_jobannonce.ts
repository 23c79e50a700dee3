import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table jobannonce add afventer_igen_siden timestamptz;
    comment on column jobannonce.afventer_igen_siden is
      'Since when it has waited for a decision, once an earlier version was decided on; null: since it was created';
    create index jobannonce_queue_idx on jobannonce (coalesce(afventer_igen_siden, oprettet_tidspunkt), id)
      where afgoerelse = 'afventer' and afsluttet_tidspunkt is null and slettet_tidspunkt is null;
    comment on index jobannonce_queue_idx is 'The queue of the approval desk, oldest first'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table jobannonce drop column afventer_igen_siden');
}
