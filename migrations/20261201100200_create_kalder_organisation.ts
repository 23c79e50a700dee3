import type { Knex } from 'knex';

/** Whom a system may act for: organisations, and companies whose mandate it holds. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table system_organisation (
      system_id uuid not null references system (id),
      organisation_type_id integer not null,
      organisation_code text not null,
      constraint system_organisation_pkey primary key (system_id, organisation_type_id, organisation_code)
    )`);
  await knex.raw(
    'create index system_organisation_idx on system_organisation (organisation_type_id, organisation_code)',
  );
  await knex.raw(`
    create table system_mandate (
      system_id uuid not null references system (id),
      cvr text not null,
      valid_from timestamptz not null,
      valid_to timestamptz,
      constraint system_mandate_pkey primary key (system_id, cvr, valid_from),
      constraint system_mandate_cvr_check check (cvr ~ '^[0-9]{8}$'),
      constraint system_mandate_period_check check (valid_to >= valid_from)
    )`);
  await knex.raw(`
    comment on table system_organisation is 'The organisations a system may act for; system_log tells when and why one came or went';
    comment on column system_organisation.organisation_type_id is 'Code list OrganisationType';
    comment on index system_organisation_idx is 'Which systems may act for an organisation';
    comment on table system_mandate is 'The companies whose mandate a system holds, each time a row; removal gives the row an end';
    comment on column system_mandate.valid_to is 'Excluded; without it the mandate lasts'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table system_mandate');
  await knex.raw('drop table system_organisation');
}
