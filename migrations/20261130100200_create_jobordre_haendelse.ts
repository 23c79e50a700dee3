import type { Knex } from 'knex';

/** What happened to the orders: their mediation log and their change feed both read this. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table jobordre_haendelse (
      nr bigint generated always as identity primary key,
      loebenummer bigint,
      jobordre_id uuid not null references jobordre (id),
      version integer not null,
      haendelsestype text not null,
      tidspunkt timestamptz not null,
      udfoert_af jsonb not null,
      log_id uuid not null,
      formidling_id uuid references formidling (id),
      status_sat text,
      beskrivelse text
    )`);
  await knex.raw(`
    create unique index jobordre_haendelse_loebenummer_idx on jobordre_haendelse (loebenummer)
      where loebenummer is not null;
    create index jobordre_haendelse_unnumbered_idx on jobordre_haendelse (nr) where loebenummer is null;
    create index jobordre_haendelse_jobordre_id_idx on jobordre_haendelse (jobordre_id, nr)`);
  await knex.raw(`
    comment on table jobordre_haendelse is
      'What happened to the job orders, append-only and written in the transaction that made the change';
    comment on column jobordre_haendelse.nr is 'Drawn when the row is written; transactions may commit in another order';
    comment on column jobordre_haendelse.loebenummer is
      'Place in the change feed, 1, 2, 3 … in an order that never changes; null until the feed first sees the event, which is after its commit';
    comment on column jobordre_haendelse.version is 'The version of the order after the event';
    comment on column jobordre_haendelse.haendelsestype is 'A name of the code list Jobordrehaendelsestype';
    comment on column jobordre_haendelse.udfoert_af is 'Who asked: part, organisation and user of the two request headers';
    comment on column jobordre_haendelse.log_id is 'ServiceRequestLogReferenceIdentifier of the request';
    comment on column jobordre_haendelse.status_sat is 'The status that was set, when the event set one';
    comment on column jobordre_haendelse.beskrivelse is 'Note, comment, text of the candidate or reason, as the company may read it';
    comment on index jobordre_haendelse_unnumbered_idx is 'What the change feed has not numbered yet';
    comment on index jobordre_haendelse_jobordre_id_idx is 'The mediation log of an order, oldest first'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table jobordre_haendelse');
}
