import type { Knex } from 'knex';

/** docs/decisions/0020-audit-trail.md. Who may do what with it: src/store/roles/privileges.ts */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table revisionsspor (
      nr bigint generated always as identity primary key,
      tx xid8 not null default pg_current_xact_id(),
      database_tidspunkt timestamptz not null default clock_timestamp(),
      tidspunkt timestamptz not null,
      log_id uuid not null,
      certifikat text,
      kalder text,
      organisation_type_id integer,
      organisation_code text,
      bruger text,
      bruger_type integer,
      operation text not null,
      jobannonce_id uuid,
      version integer,
      annonce_id bigint,
      cvr text,
      gentaget boolean not null,
      udfald integer not null,
      constraint revisionsspor_certifikat_check check (certifikat ~ '^[0-9a-f]{64}$')
    )`);
  await knex.raw(`
    create index revisionsspor_tx_idx on revisionsspor (tx);
    create index revisionsspor_jobannonce_id_idx on revisionsspor (jobannonce_id, nr) where jobannonce_id is not null;
    create index revisionsspor_kalder_idx on revisionsspor (kalder, nr) where kalder is not null`);
  await knex.raw(`
    comment on table revisionsspor is
      'The audit trail: who did what to which ad or company when, and what came of it. The gateway''s role can add rows and read them, nothing else';
    comment on column revisionsspor.nr is 'Drawn when the row is written; transactions may commit in another order';
    comment on column revisionsspor.tx is 'The transaction that wrote it: what is below the horizon of a seal is final';
    comment on column revisionsspor.database_tidspunkt is 'By the database''s own clock, which the gateway''s role cannot set';
    comment on column revisionsspor.tidspunkt is 'By the gateway''s clock';
    comment on column revisionsspor.log_id is 'ServiceRequestLogReferenceIdentifier of the request, as in its answer, the process log and haendelse';
    comment on column revisionsspor.certifikat is 'SHA-256 of the certificate; null where none was proven: the sandbox, and who was refused before';
    comment on column revisionsspor.kalder is 'Id of the system in the registry of callers; null where it is not known';
    comment on column revisionsspor.organisation_type_id is 'With organisation_code ActiveOrganisationHeader; as stated, where the request was refused before it was believed';
    comment on column revisionsspor.bruger is 'UserIdentifier: the organisation''s own name for the person or process; never the name or the address';
    comment on column revisionsspor.bruger_type is 'RequestUserType: citizen, system or case worker';
    comment on column revisionsspor.operation is 'As the contract calls it';
    comment on column revisionsspor.jobannonce_id is 'The ad that the request names, or that was created; null for lists. Without a reference, as requests name ads that are not there too';
    comment on column revisionsspor.version is 'Of the ad: the one answered, else the one that the request names';
    comment on column revisionsspor.annonce_id is 'The ad of version 1 that the request names';
    comment on column revisionsspor.cvr is 'The company that the request names';
    comment on column revisionsspor.gentaget is 'The request had been done before: it got the first answer again and did nothing';
    comment on column revisionsspor.udfald is '0: done; else the code of the fault it was refused with';
    comment on index revisionsspor_tx_idx is 'For sealing, verifying and removing'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table revisionsspor');
}
