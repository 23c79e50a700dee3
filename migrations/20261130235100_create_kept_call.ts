import type { Knex } from 'knex';

/** docs/decisions/0076-kept-calls.md */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table kept_call (
      nr bigint generated always as identity primary key,
      log_id uuid not null,
      received_at timestamptz not null,
      system_id text,
      organisation_type_id integer,
      organisation_code text,
      operation text,
      path text not null,
      outcome integer not null,
      status integer not null,
      duration_ms integer not null check (duration_ms >= 0),
      request text,
      request_state text not null,
      answer text,
      answer_state text not null,
      constraint kept_call_log_id_key unique (log_id),
      constraint kept_call_request_check check (
        request_state in ('whole', 'cut', 'unknown', 'large') and (request is not null) = (request_state in ('whole', 'cut'))),
      constraint kept_call_answer_check check (
        answer_state in ('whole', 'cut', 'unknown', 'large') and (answer is not null) = (answer_state in ('whole', 'cut')))
    )`);
  await knex.raw(`
    create index kept_call_received_idx on kept_call (received_at, nr);
    create index kept_call_system_idx on kept_call (system_id, received_at, nr);
    create index kept_call_organisation_idx on kept_call (organisation_type_id, organisation_code, received_at, nr);
    create index kept_call_operation_idx on kept_call (operation, received_at, nr);
    create index kept_call_refused_idx on kept_call (received_at, nr) where outcome <> 0;
    create index kept_call_retired_idx on kept_call (received_at, nr) where outcome = 139001`);
  await knex.raw(`
    comment on table kept_call is
      'The last calls, for whoever made them: request and answer without what the contract marks as personal; kept for CALLS_KEPT_DAYS';
    comment on column kept_call.log_id is 'ServiceRequestLogReferenceIdentifier of the answer';
    comment on column kept_call.system_id is 'Who has proven to send it, or was taken at its word in a sandbox; null: nobody that is known';
    comment on column kept_call.organisation_code is 'The organisation that the message names, believed or not';
    comment on column kept_call.operation is 'As the contract has it; of a retired service what the message says';
    comment on column kept_call.outcome is '0, or the code of the fault';
    comment on column kept_call.status is 'Of HTTP';
    comment on column kept_call.request is 'What the contract marks as personal is ***, and so is what it does not know';
    comment on column kept_call.request_state is 'cut: only its beginning is kept; unknown: no message of the contract; large: too long to be looked at';
    comment on index kept_call_received_idx is 'For deletion and the list of all';
    comment on index kept_call_retired_idx is 'Who still calls what is retired'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table kept_call');
}
