import type { Knex } from 'knex';

/** docs/decisions/0070-sign-in-of-people.md */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table login_session (
      id_hash bytea primary key,
      kind text not null,
      user_id text not null,
      name text not null,
      organisation_type_id integer not null,
      organisation_code text not null,
      cvr text,
      roles text[] not null,
      subject_hash text not null,
      provider_session_hash text,
      sealed_id_token bytea,
      created_at timestamptz not null,
      seen_at timestamptz not null,
      ends_at timestamptz not null,
      constraint login_session_kind_check check (kind in ('virksomhed', 'star', 'myndighed')),
      constraint login_session_cvr_check check ((kind = 'virksomhed') = (cvr is not null)),
      constraint login_session_times_check check (created_at < ends_at)
    );
    create index login_session_subject_idx on login_session (subject_hash);
    create index login_session_provider_session_idx on login_session (provider_session_hash);
    create index login_session_ends_at_idx on login_session (ends_at);
    comment on table login_session is 'People who are signed in; whoever signs out, or is signed out, has no row any more';
    comment on column login_session.id_hash is 'SHA-256 of the id, which only the cookie of the browser holds';
    comment on column login_session.user_id is 'Keyed hash of the person''s identifier: that of MitID Erhverv is in no table';
    comment on column login_session.name is 'As the provider tells it; personal';
    comment on column login_session.subject_hash is 'Keyed hash of issuer and subject, by which the provider signs somebody out everywhere';
    comment on column login_session.provider_session_hash is 'Keyed hash of issuer and the provider''s own session';
    comment on column login_session.sealed_id_token is 'The ID token, for the sign-out at the provider; only who has the session''s id can open it';
    comment on column login_session.seen_at is 'The last use, to the minute: idle sessions end before ends_at';
    comment on index login_session_subject_idx is 'For back-channel logout of a subject';
    comment on index login_session_provider_session_idx is 'For back-channel logout of a session';
    comment on index login_session_ends_at_idx is 'For deletion';
    comment on table signed_message is
      'What is taken once only: signed messages, sign-ins that have ended and logout tokens; a row is needed until it has expired'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table login_session;
    comment on table signed_message is
      'Signed messages that were received, so that none is taken twice; a row is needed until its message has expired'`);
}
