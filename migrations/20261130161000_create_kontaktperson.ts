import type { Knex } from 'knex';

/** The contact persons of companies, and who of them is coupled to a MitID Erhverv. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table kontaktperson (
      id uuid primary key,
      nummer integer generated always as identity unique,
      cvr text not null check (cvr ~ '^[0-9]{8}$'),
      version integer not null check (version >= 1),
      fornavne text not null,
      efternavn text not null,
      navn text not null generated always as (fornavne || ' ' || efternavn) stored,
      stilling text,
      telefonnummer text,
      email text,
      pnr text[] not null check (cardinality(pnr) between 1 and 100),
      konverteret boolean not null,
      oprettet_tidspunkt timestamptz not null,
      constraint kontaktperson_id_cvr_key unique (id, cvr)
    )`);
  await knex.raw(`
    create table tilknytning (
      kontaktperson_id uuid primary key,
      cvr text not null,
      mitid_hash text not null check (mitid_hash ~ '^[0-9a-f]{64}$'),
      tidspunkt timestamptz not null,
      constraint tilknytning_kontaktperson_fkey foreign key (kontaktperson_id, cvr) references kontaktperson (id, cvr),
      constraint tilknytning_cvr_mitid_key unique (cvr, mitid_hash)
    )`);
  await knex.raw('create index kontaktperson_cvr_idx on kontaktperson (cvr)');
  await knex.raw(`
    comment on table kontaktperson is
      'The contact persons of companies as they are now: personal data, and forgotten when one is deleted';
    comment on column kontaktperson.nummer is 'Places those that are sorted alike in lists; nobody is shown it';
    comment on column kontaktperson.cvr is 'The company, which never changes';
    comment on column kontaktperson.version is 'Version: 1 when created, one more with every change of the details';
    comment on column kontaktperson.navn is 'The whole name, as lists sort it';
    comment on column kontaktperson.pnr is 'The production units of the person; that they are those of the company is judged when they are sent';
    comment on column kontaktperson.konverteret is 'Was the person carried over from the old JobAG';
    comment on index kontaktperson_cvr_idx is 'The contact persons of a company, which are few and sorted as they are read';
    comment on table tilknytning is
      'Which MitID Erhverv works as which contact person. The keys say that a contact person has one, and a MitID Erhverv one contact person of a company';
    comment on column tilknytning.mitid_hash is 'HMAC-SHA-256 of MitIDErhvervIdentifier with the key of the gateway, which is never written'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table tilknytning, kontaktperson');
}
