import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table jobannonce_godkendt (
      jobannonce_id uuid primary key references jobannonce (id),
      version integer not null check (version >= 1),
      indhold jsonb not null,
      godkendt_tidspunkt timestamptz not null,
      publicering_tidspunkt timestamptz,
      afpublicering_tidspunkt timestamptz not null,
      afsluttet_tidspunkt timestamptz
    )`);
  await knex.raw(`
    comment on table jobannonce_godkendt is
      'The approved version of each ad that has one, and so all that the public may see: a newer version waits or was refused beside it, in jobannonce';
    comment on column jobannonce_godkendt.version is 'The version of the ad that was approved';
    comment on column jobannonce_godkendt.indhold is 'JobannonceType of that version, its times as UTC instants';
    comment on column jobannonce_godkendt.godkendt_tidspunkt is 'When that version was approved';
    comment on column jobannonce_godkendt.publicering_tidspunkt is 'From indhold; null: at once when approved';
    comment on column jobannonce_godkendt.afpublicering_tidspunkt is 'From indhold';
    comment on column jobannonce_godkendt.afsluttet_tidspunkt is 'When the ad was closed by hand; a deleted ad has no row here'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table jobannonce_godkendt');
}
