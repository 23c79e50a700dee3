import type { Knex } from 'knex';

/** Whom a system may act for: organisations, and companies whose mandate it holds. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table kalder_organisation (
      kalder_id uuid not null references kalder (id),
      organisationstype integer not null,
      organisationskode text not null,
      constraint kalder_organisation_pkey primary key (kalder_id, organisationstype, organisationskode)
    )`);
  await knex.raw(
    'create index kalder_organisation_idx on kalder_organisation (organisationstype, organisationskode)',
  );
  await knex.raw(`
    create table kalder_mandat (
      kalder_id uuid not null references kalder (id),
      cvr text not null,
      gyldig_fra timestamptz not null,
      gyldig_til timestamptz,
      constraint kalder_mandat_pkey primary key (kalder_id, cvr, gyldig_fra),
      constraint kalder_mandat_cvr_check check (cvr ~ '^[0-9]{8}$'),
      constraint kalder_mandat_periode_check check (gyldig_til >= gyldig_fra)
    )`);
  await knex.raw(`
    comment on table kalder_organisation is 'The organisations a system may act for; kalderlog tells when and why one came or went';
    comment on column kalder_organisation.organisationstype is 'Code list OrganisationType';
    comment on index kalder_organisation_idx is 'Which systems may act for an organisation';
    comment on table kalder_mandat is 'The companies whose mandate a system holds, each time a row; removal gives the row an end';
    comment on column kalder_mandat.gyldig_til is 'Excluded; without it the mandate lasts'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table kalder_mandat');
  await knex.raw('drop table kalder_organisation');
}
