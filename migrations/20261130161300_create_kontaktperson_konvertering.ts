import type { Knex } from 'knex';

/** Which users of the old JobAG were carried over as contact persons. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table kontaktperson_konvertering (
      bruger_sha256 text primary key check (bruger_sha256 ~ '^[0-9a-f]{64}$'),
      kontaktperson_id uuid not null unique,
      tidspunkt timestamptz not null
    )`);
  await knex.raw(`
    comment on table kontaktperson_konvertering is
      'The users of the old JobAG that were carried over: nobody is carried over twice, also who is deleted since';
    comment on column kontaktperson_konvertering.bruger_sha256 is 'SHA-256 of the id of the user in the old JobAG';
    comment on column kontaktperson_konvertering.kontaktperson_id is 'The contact person that the user became. Without a reference, as it may be deleted'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table kontaktperson_konvertering');
}
