import type { Knex } from 'knex';

/**
 * The events of the ads, and their place in the change feed:
 * docs/decisions/0008-change-feed-order.md.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table haendelse (
      nr bigint generated always as identity primary key,
      loebenummer bigint,
      jobannonce_id uuid not null references jobannonce (id),
      version integer not null,
      organisation_type_id integer not null,
      organisation_code text not null,
      haendelsestype text not null,
      tidspunkt timestamptz not null,
      udfoert_af jsonb not null,
      log_id uuid not null,
      indhold jsonb not null,
      afvisning jsonb,
      constraint haendelse_jobannonce_id_version_haendelsestype_key unique (jobannonce_id, version, haendelsestype),
      constraint haendelse_afvisning_check check ((afvisning is not null) = (haendelsestype = 'Afvist'))
    )`);
  await knex.raw(`
    create unique index haendelse_loebenummer_idx on haendelse (loebenummer)
      where loebenummer is not null;
    create index haendelse_owner_loebenummer_idx on haendelse (organisation_type_id, organisation_code, loebenummer)
      where loebenummer is not null;
    create index haendelse_unnumbered_idx on haendelse (nr) where loebenummer is null`);
  await knex.raw(`
    comment on table haendelse is
      'What happened to the ads, append-only and written in the transaction that changed the ad: history, audit, change feed and mails read this';
    comment on column haendelse.nr is 'Drawn when the row is written; transactions may commit in another order';
    comment on column haendelse.loebenummer is
      'Place in the change feed, 1, 2, 3 … in an order that never changes; null until the feed first sees the event, which is after its commit';
    comment on column haendelse.version is 'The version of the ad that this event made, or the one that it decided on';
    comment on column haendelse.organisation_type_id is 'The owner of the ad, with organisation_code; never changes';
    comment on column haendelse.haendelsestype is 'What was done, e.g. Oprettet';
    comment on column haendelse.udfoert_af is 'Who asked: the organisation and user of the two request headers';
    comment on column haendelse.log_id is 'ServiceRequestLogReferenceIdentifier of the request';
    comment on column haendelse.indhold is 'What history needs to show this version of the ad';
    comment on column haendelse.afvisning is
      'Why it was refused: reason codes, text and wrong fields; jobannonce has it only until the next version';
    comment on index haendelse_owner_loebenummer_idx is 'The change feed of one organisation';
    comment on index haendelse_unnumbered_idx is 'What the change feed has not numbered yet'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table haendelse');
}
