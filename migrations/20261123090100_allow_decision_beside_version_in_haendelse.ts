import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table haendelse drop constraint haendelse_jobannonce_id_version_key;
    alter table haendelse add constraint haendelse_jobannonce_id_version_haendelsestype_key
      unique (jobannonce_id, version, haendelsestype);
    comment on column haendelse.version is 'The version of the ad that this event made, or the one that it decided on'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    comment on column haendelse.version is 'The version of the ad that this event made';
    alter table haendelse drop constraint haendelse_jobannonce_id_version_haendelsestype_key;
    alter table haendelse add constraint haendelse_jobannonce_id_version_key unique (jobannonce_id, version)`);
}
