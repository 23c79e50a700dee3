import type { Knex } from 'knex';

/** Was it done by the gateway itself? */
const BY_MACHINE = `udfoert_af #>> '{metadata,RequestUserStructure,UserIdentifier}' = 'jobnet-soap-gateway'`;

/**
 * Eight weeks count from the first time on Jobnet, whatever was scheduled since, so that time is
 * kept; and what a machine approved is told from what a person did, as a conflict of the company
 * takes it back as long as nobody has seen it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table jobannonce add column foerst_paa_jobnet timestamptz;
    alter table jobannonce_godkendt add column maskinelt_godkendt boolean not null default false`);
  await knex.raw(`
    update jobannonce j set foerst_paa_jobnet = g.paa_jobnet_fra
    from jobannonce_godkendt g where g.jobannonce_id = j.id;
    update jobannonce_godkendt g set maskinelt_godkendt = true
    from haendelse h
    where h.jobannonce_id = g.jobannonce_id and h.version = g.version and h.haendelsestype = 'Godkendt'
      and ${BY_MACHINE}`);
  // What a machine approved and was taken back, a person may approve: the same version twice.
  await knex.raw(`
    alter table haendelse drop constraint haendelse_jobannonce_id_version_haendelsestype_key;
    create unique index haendelse_once_idx on haendelse (jobannonce_id, version, haendelsestype, (${BY_MACHINE}));
    comment on index haendelse_once_idx is
      'Each thing happens once to a version; an approval once by the gateway itself, and once by a person'`);
  await knex.raw(`
    create index jobannonce_godkendt_maskinelt_idx on jobannonce_godkendt (paa_jobnet_fra)
      where maskinelt_godkendt;
    comment on column jobannonce.foerst_paa_jobnet is
      'The first time that the public saw it, or will when nothing changes: from this its longest time is counted; null until it is approved. Of what was approved before this column was, since when the approved version is there';
    comment on column jobannonce_godkendt.maskinelt_godkendt is
      'No person has seen this version: it waits for one when its company is hit by a conflict before it is on Jobnet';
    comment on index jobannonce_godkendt_maskinelt_idx is
      'What no person has seen and nobody sees yet, when a company is hit by a conflict'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index haendelse_once_idx;
    alter table haendelse add constraint haendelse_jobannonce_id_version_haendelsestype_key
      unique (jobannonce_id, version, haendelsestype);
    alter table jobannonce drop column foerst_paa_jobnet;
    alter table jobannonce_godkendt drop column maskinelt_godkendt`);
}
