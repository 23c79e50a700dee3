import type { Knex } from 'knex';

/** Candidates mediated to orders. The CPR number lives in a table of its own and nowhere else. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table formidling (
      id uuid primary key,
      nr bigint generated always as identity unique,
      jobordre_id uuid not null references jobordre (id),
      version integer not null check (version >= 1),
      status text not null check (status in ('Formidlet', 'Ansat', 'IkkeAnsat', 'Fjernet')),
      kandidat jsonb not null,
      beskrivelse text,
      hjemmeside text,
      organisation_type_id integer not null,
      organisation_code text not null,
      formidlet_tidspunkt timestamptz not null,
      aendret_tidspunkt timestamptz not null,
      constraint formidling_kandidat_check check (kandidat -> 'PersonCivilRegistrationIdentifier' is null)
    );
    create table kandidat_cpr (
      formidling_id uuid primary key references formidling (id),
      jobordre_id uuid not null references jobordre (id),
      cpr text not null check (cpr ~ '^[0-9]{10}$'),
      constraint kandidat_cpr_jobordre_id_cpr_key unique (jobordre_id, cpr)
    );
    create index formidling_jobordre_id_idx on formidling (jobordre_id, nr)`);
  await knex.raw(`
    comment on table formidling is 'Candidates mediated to job orders; one that was removed stays as a row without its person''s number';
    comment on column formidling.nr is 'The order in which the candidates of an order are shown';
    comment on column formidling.kandidat is 'KandidatType of the contract without PersonCivilRegistrationIdentifier';
    comment on column formidling.organisation_type_id is 'Who mediated, with organisation_code';
    comment on table kandidat_cpr is
      'The only table that holds CPR numbers: read for authorities only. A row goes when its candidate is removed, who may be mediated again then';
    comment on constraint kandidat_cpr_jobordre_id_cpr_key on kandidat_cpr is 'A person is mediated to an order once (140050)';
    comment on index formidling_jobordre_id_idx is 'The candidates of an order, oldest first'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table kandidat_cpr; drop table formidling');
}
