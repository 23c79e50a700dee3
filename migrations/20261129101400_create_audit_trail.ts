import type { Knex } from 'knex';

/**
 * docs/decisions/0020-audit-trail.md; who may do what with it: src/store/roles/privileges.ts. A
 * text may have 1000 letters, which is far more than the contract lets a request have, and so
 * little that a row can be hashed: a text of hundreds of megabytes, which the gateway's role could
 * write, would stop the sealing for good.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table audit_trail (
      nr bigint generated always as identity primary key,
      tx xid8 not null default pg_current_xact_id(),
      recorded_at timestamptz not null default clock_timestamp(),
      answered_at timestamptz not null,
      log_id uuid not null,
      certificate_sha256 text,
      system_id text,
      organisation_type_id integer,
      organisation_code text,
      user_id text,
      user_type integer,
      operation text not null,
      jobannonce_id uuid,
      version integer,
      annonce_id bigint,
      cvr text,
      repeated boolean not null,
      outcome integer not null,
      constraint audit_trail_certificate_sha256_check check (certificate_sha256 ~ '^[0-9a-f]{64}$'),
      constraint audit_trail_length_check
        check (greatest(length(system_id), length(organisation_code), length(user_id), length(operation), length(cvr)) <= 1000)
    )`);
  await knex.raw(`
    create index audit_trail_tx_idx on audit_trail (tx);
    create index audit_trail_jobannonce_id_idx on audit_trail (jobannonce_id, nr) where jobannonce_id is not null;
    create index audit_trail_system_id_idx on audit_trail (system_id, nr) where system_id is not null`);
  await knex.raw(`
    comment on table audit_trail is
      'The audit trail: who did what to which ad or company when, and what came of it. The gateway''s role can add rows and read them, nothing else';
    comment on column audit_trail.nr is 'Drawn when the row is written; transactions may commit in another order';
    comment on column audit_trail.tx is 'The transaction that wrote it: what is below the horizon of a seal is final';
    comment on column audit_trail.recorded_at is 'By the database''s own clock, which the gateway''s role cannot set';
    comment on column audit_trail.answered_at is 'By the gateway''s clock';
    comment on column audit_trail.log_id is 'ServiceRequestLogReferenceIdentifier of the request, as in its answer, the process log and haendelse';
    comment on column audit_trail.certificate_sha256 is 'SHA-256 of the certificate; null where none was proven: the sandbox, and who was refused before';
    comment on column audit_trail.system_id is 'Id of the system in the registry of systems; null where it is not known';
    comment on column audit_trail.organisation_type_id is 'With organisation_code ActiveOrganisationHeader; as stated, where the request was refused before it was believed';
    comment on column audit_trail.user_id is 'UserIdentifier: the organisation''s own name for the person or process; never the name or the address';
    comment on column audit_trail.user_type is 'RequestUserType: citizen, system or case worker';
    comment on column audit_trail.operation is 'As the contract calls it';
    comment on column audit_trail.jobannonce_id is 'The ad that the request names, or that was created; null for lists. Without a reference, as requests name ads that are not there too';
    comment on column audit_trail.version is 'Of the ad: the one answered, else the one that the request names';
    comment on column audit_trail.annonce_id is 'The ad of version 1 that the request names';
    comment on column audit_trail.cvr is 'The company that the request names';
    comment on column audit_trail.repeated is 'The request had been done before: it got the first answer again and did nothing';
    comment on column audit_trail.outcome is '0: done; else the code of the fault it was refused with';
    comment on index audit_trail_tx_idx is 'For sealing, verifying and removing'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table audit_trail');
}
