import type { Knex } from 'knex';

/**
 * A logo that was deleted by mistake can be had back for as long as DELETED_LOGO_DAYS says. Of
 * those that were deleted before nothing is left.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table deleted_legacy_logo add column indhold bytea;
    comment on column deleted_legacy_logo.indhold is 'Its bytes, until DELETED_LOGO_DAYS are over; then null'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table deleted_legacy_logo drop column indhold');
}
