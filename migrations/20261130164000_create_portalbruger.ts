import type { Knex } from 'knex';

/** The users of Arbejdsmarkedsportalen, and the roles that they have and have had. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table portalbruger (
      user_id text primary key check (length(user_id) between 1 and 255),
      organisation_type_id integer not null,
      organisation_code text not null check (length(organisation_code) between 1 and 20),
      oprettet_tidspunkt timestamptz not null,
      oprettet_af text not null,
      lukket_tidspunkt timestamptz,
      lukket_af text,
      constraint portalbruger_lukket_check check ((lukket_tidspunkt is null) = (lukket_af is null))
    )`);
  await knex.raw(`
    create table rolleaendring (
      user_id text not null references portalbruger (user_id),
      rolle text not null check (rolle in ('Virksomhedsbruger', 'LBA', 'VirksomhedLBA', 'Landssupporten')),
      nr integer not null check (nr >= 1),
      tidspunkt timestamptz not null,
      af text not null,
      supportanmodning text,
      begrundelse text,
      log_id uuid,
      primary key (user_id, rolle, nr),
      constraint rolleaendring_begrundelse_check check ((begrundelse is null) = (supportanmodning is not null)),
      constraint rolleaendring_log_id_check check ((log_id is null) = (supportanmodning is null))
    )`);
  await knex.raw(`
    comment on table portalbruger is
      'The users of Arbejdsmarkedsportalen as its administrators report them: the operator writes, and nobody is deleted';
    comment on column portalbruger.user_id is 'UserIdentifier of the header, as the case systems send it';
    comment on column portalbruger.lukket_tidspunkt is 'When the account was closed; a closed one has no role';
    comment on table rolleaendring is 'Which user was given which role and lost it again, when and by whom: rows are only added';
    comment on column rolleaendring.nr is 'Odd: the role was given; even: taken away. The key lets only one of two who do so at once through';
    comment on column rolleaendring.supportanmodning is 'The support request by which Landssupporten did it; an operator has begrundelse in its place';
    comment on column rolleaendring.log_id is 'The request of Landssupporten, as the audit trail has it'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table rolleaendring, portalbruger');
}
