import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table virksomhedslogin (
      cvr text not null,
      pnr text not null,
      tidligste_login timestamptz not null,
      seneste_login timestamptz not null,
      constraint virksomhedslogin_pkey primary key (cvr, pnr),
      constraint virksomhedslogin_cvr_check check (cvr ~ '^[0-9]{8}$'),
      constraint virksomhedslogin_pnr_check check (pnr ~ '^[0-9]{10}$'),
      constraint virksomhedslogin_orden_check check (tidligste_login <= seneste_login)
    )`);
  await knex.raw(`
    comment on table virksomhedslogin is
      'First and latest login to the new Jobnet for Arbejdsgivere of each production unit; who logged in is not kept';
    comment on column virksomhedslogin.tidligste_login is 'Logins before the day of the cut-over are not counted';
    comment on index virksomhedslogin_pkey is 'Also the order in which GetVirksomhedLogins pages'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table virksomhedslogin');
}
