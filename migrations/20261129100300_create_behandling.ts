import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table behandling (
      jobannonce_id uuid primary key references jobannonce (id),
      organisation_type_id integer not null,
      organisation_code text not null,
      behandler_identifier text not null,
      behandler_navn text not null,
      paabegyndt_tidspunkt timestamptz not null,
      parkeret_til_tidspunkt timestamptz
    )`);
  await knex.raw(`
    comment on table behandling is
      'Which case handler has which ad that waits for approval; written under the lock of the ad, gone with the decision or the end of the ad';
    comment on column behandling.organisation_type_id is 'ActiveOrganisationHeader of the case handler: with organisation_code and behandler_identifier who it is';
    comment on column behandling.behandler_identifier is 'UserIdentifier of the case handler';
    comment on column behandling.behandler_navn is 'UserFullName of the case handler';
    comment on column behandling.paabegyndt_tidspunkt is 'When the case handler took the ad';
    comment on column behandling.parkeret_til_tidspunkt is 'Excluded: from then on the treatment is over and the ad free, though the row is still here; null: not parked'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table behandling');
}
