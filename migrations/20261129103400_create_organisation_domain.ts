import type { Knex } from 'knex';

/**
 * The domains of authorities, under which the addresses of their anonymous ads lie:
 * docs/decisions/0037-own-addresses-in-anonymous-ads.md. A row is a time in which the domain was
 * registered, and tells who registered and who removed it, and why; none is ever deleted.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table organisation_domain (
      nr bigint generated always as identity primary key,
      organisation_type_id integer not null,
      organisation_code text not null,
      domain text not null,
      added_at timestamptz not null,
      added_by text not null,
      added_reason text not null,
      removed_at timestamptz,
      removed_by text,
      removed_reason text,
      constraint organisation_domain_domain_check check (domain ~ '^[a-z0-9-]+([.][a-z0-9-]+)+$'),
      constraint organisation_domain_removed_check
        check (num_nulls(removed_at, removed_by, removed_reason) in (0, 3))
    )`);
  await knex.raw(`
    create unique index organisation_domain_idx on organisation_domain
      (organisation_type_id, organisation_code, domain) where removed_at is null`);
  await knex.raw(`
    create function organisation_domain_keeps() returns trigger language plpgsql as $$
    begin
      raise exception 'organisation_domain keeps every row, and one that was removed as it is';
    end
    $$;
    create trigger organisation_domain_keeps before delete or truncate on organisation_domain
      for each statement execute function organisation_domain_keeps();
    create trigger organisation_domain_keeps_removed before update on organisation_domain
      for each row when (old.removed_at is not null) execute function organisation_domain_keeps()`);
  await knex.raw(`
    comment on table organisation_domain is
      'Domains of authorities; in an anonymous ad Url and Email lie under one of them';
    comment on column organisation_domain.organisation_type_id is 'Code list OrganisationType';
    comment on column organisation_domain.domain is 'IDNA in ASCII, small letters';
    comment on column organisation_domain.added_by is 'Who';
    comment on column organisation_domain.added_reason is 'Why';
    comment on column organisation_domain.removed_at is 'Null while it is registered';
    comment on index organisation_domain_idx is 'The domains of an authority now';
    comment on column jobannonce_godkendt.offentlige_tekster is
      'Title, text and addresses to apply to of an anonymous ad as the public sees them; an anonymous ad without is shown to nobody'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    comment on column jobannonce_godkendt.offentlige_tekster is
      'Title and text of an anonymous ad as the public sees them; an anonymous ad without is shown to nobody';
    drop table organisation_domain;
    drop function organisation_domain_keeps()`);
}
