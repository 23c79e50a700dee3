import type { Knex } from 'knex';

/** Which job centres take job orders and which unemployment funds take part, from when. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table tilmeldt_myndighed (
      organisation_type_id integer not null,
      organisation_code text not null,
      navn text not null,
      telefonnummer text,
      email text,
      fra date,
      til date,
      primary key (organisation_type_id, organisation_code),
      constraint tilmeldt_myndighed_til_check check (til is null or (fra is not null and til >= fra))
    );
    create table jobcenter_kommune (
      kommunekode text primary key check (kommunekode ~ '^[0-9]{3}$'),
      jobcenterkode text not null
    )`);
  await knex.raw(`
    comment on table tilmeldt_myndighed is
      'Job centres and unemployment funds that are known, and the Danish days on which they take part in job orders';
    comment on column tilmeldt_myndighed.fra is 'The first Danish day; null: it does not take part';
    comment on column tilmeldt_myndighed.til is 'The last Danish day; null: without an end';
    comment on table jobcenter_kommune is 'The local job centre of each municipality'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table jobcenter_kommune; drop table tilmeldt_myndighed');
}
