import type { Knex } from 'knex';

/**
 * Own ads are listed by when they were sent first, so a page of that order is read from an index.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index jobannonce_owner_oprettet_idx
      on jobannonce (organisation_type_id, organisation_code, oprettet_tidspunkt desc, id desc) where slettet_tidspunkt is null;
    create index jobannonce_oprettet_idx on jobannonce (oprettet_tidspunkt desc, id desc) where slettet_tidspunkt is null;
    comment on index jobannonce_owner_oprettet_idx is 'Own ads, latest sent first, page by page';
    comment on index jobannonce_oprettet_idx is 'All ads, latest sent first, page by page, for STAR'`);
  // The few that it names are sorted where the order by publication is asked for.
  await knex.raw(`
    drop index jobannonce_ejer_ikke_godkendt_eller_slut_idx;
    create index jobannonce_ejer_ikke_godkendt_eller_slut_idx
      on jobannonce (organisation_type_id, organisation_code, oprettet_tidspunkt desc, id desc)
      where slettet_tidspunkt is null and (afgoerelse <> 'godkendt' or afsluttet_tidspunkt is not null);
    comment on index jobannonce_ejer_ikke_godkendt_eller_slut_idx is
      'Own ads that wait, were refused or have ended by hand, page by page: few among many'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index jobannonce_owner_oprettet_idx;
    drop index jobannonce_oprettet_idx;
    drop index jobannonce_ejer_ikke_godkendt_eller_slut_idx;
    create index jobannonce_ejer_ikke_godkendt_eller_slut_idx
      on jobannonce (organisation_type_id, organisation_code, search_time desc, id desc)
      where slettet_tidspunkt is null and (afgoerelse <> 'godkendt' or afsluttet_tidspunkt is not null);
    comment on index jobannonce_ejer_ikke_godkendt_eller_slut_idx is
      'Own ads that wait, were refused or have ended by hand, page by page: few among many'`);
}
