import type { Knex } from 'knex';

/** docs/decisions/0011-outbox-and-queue.md */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table outbox (
      nr bigint generated always as identity primary key,
      jobannonce_id uuid not null references jobannonce (id),
      version integer not null,
      refused_at timestamptz not null,
      recipient text,
      title text not null,
      afvisning jsonb not null,
      state text not null default 'waiting',
      attempts integer not null default 0,
      earliest_at timestamptz not null default now(),
      finished_at timestamptz,
      error text,
      constraint outbox_jobannonce_id_version_key unique (jobannonce_id, version),
      constraint outbox_state_check check (state in ('waiting', 'sent', 'given_up', 'no_address')),
      constraint outbox_recipient_check check (recipient is not null or state in ('waiting', 'no_address'))
    )`);
  await knex.raw(`
    create index outbox_waiting_idx on outbox (nr) where state = 'waiting';
    create index outbox_refused_at_idx on outbox (refused_at)`);
  await knex.raw(`
    comment on table outbox is
      'Mails to the creators of refused ads, each written in the transaction that refused; the queue (schema graphile_worker) only says when to look here';
    comment on column outbox.version is 'The version that was refused: one mail for it, ever';
    comment on column outbox.refused_at is 'When it was refused, by the gateway''s clock';
    comment on column outbox.recipient is 'UserEmail of the request that sent the version, where its organisation is that of the ad, else of the one that created the ad; null: neither has one';
    comment on column outbox.title is 'Of the version that was refused';
    comment on column outbox.afvisning is 'As it was decided: a later update of the ad changes no mail';
    comment on column outbox.state is 'given_up: refused for good, or tried too often; jobnet outbox retry sends it again';
    comment on column outbox.attempts is 'How often a worker has taken it since it was last put here';
    comment on column outbox.earliest_at is
      'No worker takes it before, by the database''s clock: a worker that takes it sets this beyond the end of its try, a failure to the next try';
    comment on column outbox.finished_at is 'When it was sent or given up';
    comment on column outbox.error is 'Why the last try failed, without the words of the server, which may hold the address';
    comment on index outbox_waiting_idx is 'For what the queue has lost sight of';
    comment on index outbox_refused_at_idx is 'For deletion after MAIL_DAYS'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table outbox');
}
