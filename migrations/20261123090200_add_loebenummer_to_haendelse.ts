import type { Knex } from 'knex';

/** docs/decisions/0008-change-feed-order.md */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table haendelse add column organisation_type_id integer;
    alter table haendelse add column organisation_code text;
    alter table haendelse add column loebenummer bigint;
    update haendelse set organisation_type_id = j.organisation_type_id, organisation_code = j.organisation_code
      from jobannonce j where j.id = haendelse.jobannonce_id;
    alter table haendelse alter column organisation_type_id set not null;
    alter table haendelse alter column organisation_code set not null;
    create unique index haendelse_loebenummer_idx on haendelse (loebenummer)
      where loebenummer is not null;
    create index haendelse_owner_loebenummer_idx on haendelse (organisation_type_id, organisation_code, loebenummer)
      where loebenummer is not null;
    create index haendelse_unnumbered_idx on haendelse (nr) where loebenummer is null`);
  await knex.raw(`
    comment on column haendelse.organisation_type_id is 'The owner of the ad, with organisation_code; never changes';
    comment on column haendelse.loebenummer is
      'Place in the change feed, 1, 2, 3 … in an order that never changes; null until the feed first sees the event, which is after its commit';
    comment on index haendelse_owner_loebenummer_idx is 'The change feed of one organisation';
    comment on index haendelse_unnumbered_idx is 'What the change feed has not numbered yet'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table haendelse drop column loebenummer;
    alter table haendelse drop column organisation_code;
    alter table haendelse drop column organisation_type_id`);
}
