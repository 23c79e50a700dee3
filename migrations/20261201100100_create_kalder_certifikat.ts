import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
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
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table system_key');
  await knex.raw('drop table system_certificate');
}
