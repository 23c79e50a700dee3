import type { Knex } from 'knex';

/**
 * The systems that may call, their certificates, whom they may act for, and what operators did to
 * them: docs/decisions/0017-registry-of-callers.md.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table system (
      id uuid primary key default gen_random_uuid(),
      name text not null,
      contact text,
      per_minute integer,
      concurrent integer,
      created_at timestamptz not null,
      closed_at timestamptz,
      constraint system_name_check check (name <> ''),
      constraint system_limits_check check (per_minute > 0 and concurrent > 0)
    )`);
  await knex.raw('create unique index system_name_idx on system (lower(name))');
  await knex.raw(`
    comment on table system is 'The systems that may call; one that is closed stays, and its name is never another''s';
    comment on column system.contact is 'Whom the operator writes to or calls; never logged, never answered';
    comment on column system.per_minute is 'Most requests a minute; null: the setting''s';
    comment on column system.concurrent is 'Most requests at the same time; null: the setting''s';
    comment on column system.closed_at is 'Closed for good'`);
  await knex.raw(`
    create table system_certificate (
      sha256 text primary key,
      system_id uuid not null references system (id),
      der bytea not null,
      public_key_sha256 text not null,
      subject text not null,
      issuer text not null,
      serial_number text not null,
      valid_from timestamptz not null,
      valid_to timestamptz not null,
      registered_at timestamptz not null,
      ended_at timestamptz,
      end_reason text,
      ended_by text,
      end_remark text,
      constraint system_certificate_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
      constraint system_certificate_public_key_sha256_check check (public_key_sha256 ~ '^[0-9a-f]{64}$'),
      constraint system_certificate_end_reason_check check (end_reason in ('revoked', 'superseded')),
      constraint system_certificate_end_check check (
        num_nonnulls(ended_at, end_reason, ended_by, end_remark) in (0, 4)
      )
    )`);
  await knex.raw('create index system_certificate_system_id_idx on system_certificate (system_id)');
  await knex.raw(
    'create index system_certificate_public_key_sha256_idx on system_certificate (public_key_sha256)',
  );
  await knex.raw(`
    create table system_key (
      key text not null,
      sha256 text not null references system_certificate (sha256),
      constraint system_key_pkey primary key (key, sha256)
    )`);
  await knex.raw(`
    comment on table system_certificate is 'The certificates of systems; one that ended stays, so that its owner is told so';
    comment on column system_certificate.sha256 is 'Of the DER, in hex';
    comment on column system_certificate.public_key_sha256 is 'SHA-256 of its public key, in hex; never of two systems';
    comment on column system_certificate.serial_number is 'Decimal';
    comment on column system_certificate.valid_from is 'The certificate''s own dates';
    comment on column system_certificate.ended_at is 'Not to be believed from then on; after an overlap this lies ahead';
    comment on column system_certificate.end_reason is 'revoked: at once; superseded: by a rotation, after an overlap';
    comment on table system_key is
      'Every way in which a message may name a certificate; two certificates share one only where they are one system''s and have one public key';
    comment on column system_key.key is 'src/certificates/certificate-keys.ts'`);
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
  await knex.raw(`
    create table system_log (
      nr bigint generated always as identity primary key,
      done_at timestamptz not null,
      system_id uuid not null references system (id),
      action text not null,
      details jsonb not null,
      done_by text not null,
      reason text not null
    )`);
  await knex.raw('create index system_log_system_id_idx on system_log (system_id, nr)');
  await knex.raw(`
    create function system_log_append_only() returns trigger language plpgsql as $$
    begin
      raise exception 'system_log is only ever appended to';
    end
    $$;
    create trigger system_log_append_only before update or delete or truncate on system_log
      for each statement execute function system_log_append_only()`);
  await knex.raw(`
    comment on table system_log is 'What the operator did to the registry of systems, written in the transaction that did it; append-only';
    comment on column system_log.details is 'What was asked for; contacts are left out';
    comment on column system_log.done_by is 'Who';
    comment on column system_log.reason is 'Why'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table system_log, system_mandate, system_organisation, system_key, system_certificate, system;
    drop function system_log_append_only()`);
}
