import type { Knex } from 'knex';

/**
 * Users of the old JobAG are known again by a hash with the key PERSON_KEY. Only an import has the
 * key and the ids: those without such a hash yet keep the one that they have, until they stand in
 * an import again.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table kontaktperson_konvertering
      drop constraint kontaktperson_konvertering_pkey,
      drop constraint kontaktperson_konvertering_kontaktperson_id_key,
      add primary key (kontaktperson_id),
      alter column bruger_sha256 drop not null,
      add constraint kontaktperson_konvertering_bruger_sha256_key unique (bruger_sha256),
      add column bruger_hash text unique check (bruger_hash ~ '^[0-9a-f]{64}$'),
      add column noegle text check (noegle ~ '^[0-9a-f]{64}$'),
      add constraint kontaktperson_konvertering_hash_check check ((bruger_hash is null) = (bruger_sha256 is not null)),
      add constraint kontaktperson_konvertering_keyed_check check ((bruger_hash is null) = (noegle is null))`);
  await knex.raw(`
    comment on column kontaktperson_konvertering.bruger_sha256 is
      'SHA-256 of the id of the user in the old JobAG, of imports without a key; null once it is hashed with one';
    comment on column kontaktperson_konvertering.bruger_hash is 'Keyed hash of the id of the user in the old JobAG';
    comment on column kontaktperson_konvertering.noegle is 'Tells which key it was: a hash of nothing secret with it'`);
}

/** What was hashed with the key cannot be hashed without it, and would be carried over twice. */
export async function down(knex: Knex): Promise<void> {
  const keyed: unknown = await knex('kontaktperson_konvertering').whereNotNull('bruger_hash').first();
  if (keyed) throw new Error('users were carried over with PERSON_KEY: this migration cannot be undone');
  await knex.raw(`
    alter table kontaktperson_konvertering
      drop column bruger_hash,
      drop column noegle,
      drop constraint kontaktperson_konvertering_bruger_sha256_key,
      drop constraint kontaktperson_konvertering_pkey,
      add constraint kontaktperson_konvertering_kontaktperson_id_key unique (kontaktperson_id),
      add primary key (bruger_sha256)`);
}
