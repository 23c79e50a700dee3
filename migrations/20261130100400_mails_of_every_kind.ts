import type { Knex } from 'knex';

/**
 * The outbox told of refused ads alone; now a row says of what kind it is, what it is about and
 * what it says. The rows that are there are refusals and stay what they are.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table outbox rename column refused_at to happened_at;
    alter index outbox_refused_at_idx rename to outbox_happened_at_idx;
    alter table outbox add column kind text, add column key jsonb, add column data jsonb;
    update outbox set
      kind = 'afvist',
      key = jsonb_build_object('jobannonceId', jobannonce_id, 'version', version),
      data = jsonb_build_object('titel', title, 'afvisning', afvisning) ||
        case when approved_until is null then '{}' else jsonb_build_object('approvedUntil',
          to_char(approved_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end;
    alter table outbox
      alter column kind set not null, alter column key set not null, alter column data set not null,
      drop column jobannonce_id, drop column version, drop column title, drop column afvisning,
      drop column approved_until,
      add constraint outbox_kind_key_key unique (kind, key)`);
  await knex.raw(`
    comment on table outbox is
      'Mails, each written in the transaction of what it tells; the queue (schema graphile_worker) only says when to look here';
    comment on column outbox.kind is 'The name of a row of src/compose/mail-kinds.ts';
    comment on column outbox.key is 'Ids of what it tells of, and nothing else, as the log has them: one mail of a kind for them, ever';
    comment on column outbox.data is 'What the mail says, as it was then: later changes of the matter change no mail';
    comment on column outbox.happened_at is 'When what it tells of happened, by the gateway''s clock';
    comment on column outbox.recipient is 'Null: nobody has an address';
    comment on index outbox_happened_at_idx is 'For deletion after MAIL_DAYS'`);
}

/** Mails of other kinds go: they tell of what is not there without later migrations. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    delete from outbox where kind <> 'afvist';
    alter table outbox rename column happened_at to refused_at;
    alter index outbox_happened_at_idx rename to outbox_refused_at_idx;
    alter table outbox
      add column jobannonce_id uuid references jobannonce (id), add column version integer, add column title text,
      add column afvisning jsonb, add column approved_until timestamptz;
    update outbox set
      jobannonce_id = (key->>'jobannonceId')::uuid, version = (key->>'version')::integer,
      title = data->>'titel', afvisning = data->'afvisning', approved_until = (data->>'approvedUntil')::timestamptz;
    alter table outbox
      alter column jobannonce_id set not null, alter column version set not null, alter column title set not null,
      alter column afvisning set not null,
      drop column kind, drop column key, drop column data,
      add constraint outbox_jobannonce_id_version_key unique (jobannonce_id, version)`);
}
