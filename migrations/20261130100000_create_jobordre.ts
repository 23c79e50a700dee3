import type { Knex } from 'knex';

/** The job orders as they are now. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table jobordre (
      id uuid primary key,
      nummer integer generated always as identity unique,
      version integer not null check (version >= 1),
      type integer not null,
      titel text not null,
      cvr text not null check (cvr ~ '^[0-9]{8}$'),
      pnr text,
      jobcenter text not null,
      kontaktperson text not null,
      loebende boolean not null,
      indhold jsonb not null,
      status_sat text not null check (status_sat in ('Aaben', 'MidlertidigInaktiv', 'Lukket')),
      lukkeaarsag text check (lukkeaarsag in ('Besat', 'Andet')),
      svarfrist date,
      tovholder jsonb,
      oprettelse jsonb not null,
      oprettet_af jsonb not null,
      seneste_note jsonb,
      antal_formidlet integer not null default 0 check (antal_formidlet >= 0),
      antal_ansat integer not null default 0 check (antal_ansat >= 0),
      antal_ikke_ansat integer not null default 0 check (antal_ikke_ansat >= 0),
      antal_fjernet integer not null default 0 check (antal_fjernet >= 0),
      oprettet_tidspunkt timestamptz not null,
      seneste_handling timestamptz not null,
      constraint jobordre_lukket_har_aarsag_check check ((lukkeaarsag is not null) = (status_sat = 'Lukket')),
      constraint jobordre_loebende_uden_svarfrist_check check (not loebende or svarfrist is null)
    )`);
  await knex.raw(`
    create index jobordre_cvr_idx on jobordre (cvr, nummer desc);
    create index jobordre_type_idx on jobordre (type, nummer desc);
    create index jobordre_type_not_closed_idx on jobordre (type, nummer desc) where status_sat <> 'Lukket';
    create index jobordre_jobcenter_idx on jobordre (jobcenter, nummer desc);
    create index jobordre_uden_tovholder_idx on jobordre (jobcenter, nummer desc) where tovholder is null`);
  await knex.raw(`
    comment on table jobordre is
      'Job orders as they are now. That a deadline has closed one is computed from svarfrist and the Danish day, and never stored';
    comment on column jobordre.id is 'JobordreIdentifier: the caller may choose it';
    comment on column jobordre.nummer is 'Jobordrenummer: what people see; a rolled back order leaves a gap';
    comment on column jobordre.version is 'Version: 1 when created, one more with every change of the order itself';
    comment on column jobordre.jobcenter is 'AnsvarligtJobcenter, which never changes';
    comment on column jobordre.kontaktperson is 'From indhold: the name of the contact person, as lists show and sort it';
    comment on column jobordre.indhold is 'The whole JobordreType of the contract, with InternKommentar, which no company sees';
    comment on column jobordre.status_sat is 'The status that was set last; the status shown also looks at svarfrist';
    comment on column jobordre.lukkeaarsag is 'Why it was closed by hand';
    comment on column jobordre.svarfrist is 'From indhold: the last Danish day on which the order is open';
    comment on column jobordre.tovholder is 'MedarbejderType; null until somebody is named';
    comment on column jobordre.oprettelse is 'What it was created with, as sent and as stored: a repeat of the creation is known and answered by it';
    comment on column jobordre.oprettet_af is 'Part and organisation of who created it';
    comment on column jobordre.seneste_note is 'The latest note or comment: text, time, part and organisation';
    comment on column jobordre.antal_formidlet is 'Candidates with the status Formidlet: the undecided ones that lists count';
    comment on column jobordre.seneste_handling is 'The latest update of any kind, also of a mediation';
    comment on index jobordre_type_not_closed_idx is
      'Orders that nobody has closed, newest first: the closed ones are most of the table';
    comment on index jobordre_cvr_idx is 'Orders of a company, newest first';
    comment on index jobordre_uden_tovholder_idx is 'The to-do list of a job centre'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table jobordre');
}
