import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index jobannonce_ejer_ikke_godkendt_eller_slut_idx
      on jobannonce (organisation_type_id, organisation_code, search_time desc, id desc)
      where slettet_tidspunkt is null and (afgoerelse <> 'godkendt' or afsluttet_tidspunkt is not null);
    comment on index jobannonce_ejer_ikke_godkendt_eller_slut_idx is
      'Own ads that wait, were refused or have ended by hand, page by page: few among many'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index jobannonce_ejer_ikke_godkendt_eller_slut_idx');
}
