import type { Knex } from 'knex';

/**
 * Far more than the contract lets a request have, and so little that a row can be hashed: a text of hundreds of
 * megabytes, which the gateway's role could write, would stop the sealing for good.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table audit_trail add constraint audit_trail_length_check
      check (greatest(length(system_id), length(organisation_code), length(user_id), length(operation), length(cvr)) <= 1000)`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table audit_trail drop constraint audit_trail_length_check');
}
