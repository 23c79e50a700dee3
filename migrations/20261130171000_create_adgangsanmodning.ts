import type { Knex } from 'knex';

/** Requests of employees of companies for access, and what was decided: rows are only added. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table adgangsanmodning (
      id uuid primary key,
      cvr text not null check (cvr ~ '^[0-9]{8}$'),
      mitid_hash text not null check (mitid_hash ~ '^[0-9a-f]{64}$'),
      nr integer not null check (nr >= 1),
      nummer bigint generated always as identity,
      navn text not null,
      email text not null,
      tidspunkt timestamptz not null,
      anmodet_af text not null,
      log_id uuid,
      constraint adgangsanmodning_person_key unique (cvr, mitid_hash, nr)
    )`);
  await knex.raw(`
    create index adgangsanmodning_tidspunkt_idx on adgangsanmodning (tidspunkt, nummer);
    create index adgangsanmodning_cvr_idx on adgangsanmodning (cvr, tidspunkt, nummer)`);
  await knex.raw(`
    create table adgangsafgoerelse (
      anmodning_id uuid primary key references adgangsanmodning (id),
      tidspunkt timestamptz not null,
      af text not null,
      begrundelse text,
      log_id uuid
    )`);
  await knex.raw(`
    comment on table adgangsanmodning is
      'Which employee of which company has asked for access to JobAG: rows are only added, and hold personal data';
    comment on column adgangsanmodning.mitid_hash is 'HMAC-SHA-256 of MitIDErhvervIdentifier with the key of the gateway, as in tilknytning';
    comment on column adgangsanmodning.nr is
      'Counts the requests of an employee: a new one comes when the one before was refused. The key lets only one of two at once through';
    comment on column adgangsanmodning.nummer is 'The order of those of one moment';
    comment on column adgangsanmodning.anmodet_af is 'UserIdentifier of who sent the request';
    comment on column adgangsanmodning.log_id is 'The request, as the audit trail has it; null where the demo of a sandbox gave the access';
    comment on table adgangsafgoerelse is
      'What was decided on a request, once: the key lets only one of two at once through';
    comment on column adgangsafgoerelse.af is 'UserIdentifier of the LBA who decided';
    comment on column adgangsafgoerelse.begrundelse is 'Why it was refused; null: the access was granted'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table adgangsafgoerelse, adgangsanmodning');
}
