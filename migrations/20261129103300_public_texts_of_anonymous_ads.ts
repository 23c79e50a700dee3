import type { Knex } from 'knex';

/**
 * What the public sees of the texts of an anonymous ad is made once, by all that the register has
 * of the company when the ad is approved. Ads that were approved before have none, and are shown to
 * nobody until they are sent and approved again. What was kept of companies does not have their
 * other names.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table jobannonce_godkendt add column offentlige_tekster jsonb;
    comment on column jobannonce_godkendt.offentlige_tekster is
      'Title and text of an anonymous ad as the public sees them; an anonymous ad without is shown to nobody';
    update jobannonce_godkendt set search_text = null where (indhold -> 'AnonymArbejdsgiver')::boolean;
    delete from virksomhed_cache`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table jobannonce_godkendt drop column offentlige_tekster');
}
