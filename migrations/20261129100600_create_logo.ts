import type { Knex } from 'knex';

/** docs/decisions/0012-logos.md */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table logo (
      sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
      indhold bytea not null check (octet_length(indhold) <= 100000),
      mime_type text not null check (mime_type in ('image/png', 'image/jpeg')),
      bredde integer not null check (bredde between 1 and 200),
      hoejde integer not null check (hoejde between 1 and 135)
    );
    create table enhedslogo (
      cvr text not null check (cvr ~ '^[0-9]{8}$'),
      p_nummer text check (p_nummer ~ '^[0-9]{10}$'),
      sha256 text not null references logo (sha256),
      sat_tidspunkt timestamptz not null,
      sat_af text not null,
      constraint enhedslogo_cvr_p_nummer_key unique nulls not distinct (cvr, p_nummer)
    )`);
  await knex.raw(`
    comment on table logo is
      'Logos as they are shown, each picture once, whoever uses it; never changed, and kept for the histories that name it';
    comment on column logo.sha256 is 'Of indhold; an ad names its logo by it, in indhold.logo of its rows';
    comment on column logo.indhold is 'What the conversion made: nothing a caller sent is kept';
    comment on table enhedslogo is 'The logo of a company or of one of its production units; an ad''s own goes before both';
    comment on column enhedslogo.p_nummer is 'Null: the company''s own';
    comment on column enhedslogo.sat_af is 'The operator who set it, or the migration of old logos'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table enhedslogo, logo');
}
