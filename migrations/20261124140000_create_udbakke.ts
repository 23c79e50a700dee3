import type { Knex } from 'knex';

/** docs/decisions/0011-outbox-and-queue.md */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table udbakke (
      nr bigint generated always as identity primary key,
      jobannonce_id uuid not null references jobannonce (id),
      version integer not null,
      afvist_tidspunkt timestamptz not null,
      modtager text,
      titel text not null,
      afvisning jsonb not null,
      tilstand text not null default 'venter',
      forsoeg integer not null default 0,
      tidligst_tidspunkt timestamptz not null default now(),
      afsluttet_tidspunkt timestamptz,
      fejl text,
      constraint udbakke_jobannonce_id_version_key unique (jobannonce_id, version),
      constraint udbakke_tilstand_check check (tilstand in ('venter', 'sendt', 'opgivet', 'ingen_adresse')),
      constraint udbakke_modtager_check check (modtager is not null or tilstand in ('venter', 'ingen_adresse'))
    )`);
  await knex.raw(`
    create index udbakke_venter_idx on udbakke (nr) where tilstand = 'venter';
    create index udbakke_afvist_tidspunkt_idx on udbakke (afvist_tidspunkt)`);
  await knex.raw(`
    comment on table udbakke is
      'Mails to the creators of refused ads, each written in the transaction that refused; the queue (schema graphile_worker) only says when to look here';
    comment on column udbakke.version is 'The version that was refused: one mail for it, ever';
    comment on column udbakke.afvist_tidspunkt is 'When it was refused, by the gateway''s clock';
    comment on column udbakke.modtager is 'UserEmail of the request that sent the version, where its organisation is that of the ad, else of the one that created the ad; null: neither has one';
    comment on column udbakke.titel is 'Of the version that was refused';
    comment on column udbakke.afvisning is 'As it was decided: a later update of the ad changes no mail';
    comment on column udbakke.tilstand is 'opgivet: refused for good, or tried too often; npm run udbakke sends it again';
    comment on column udbakke.forsoeg is 'How often a worker has taken it since it was last put here';
    comment on column udbakke.tidligst_tidspunkt is
      'No worker takes it before, by the database''s clock: a worker that takes it sets this beyond the end of its try, a failure to the next try';
    comment on column udbakke.afsluttet_tidspunkt is 'When it was sent or given up';
    comment on column udbakke.fejl is 'Why the last try failed, without the words of the server, which may hold the address';
    comment on index udbakke_venter_idx is 'For what the queue has lost sight of';
    comment on index udbakke_afvist_tidspunkt_idx is 'For deletion after MAIL_DAYS'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table udbakke');
}
