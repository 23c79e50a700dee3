import type { Knex } from 'knex';

const NEW = ', person_id, anmodning_id::text';

/**
 * The rest of seal_audit() stays as it is: the columns of a row end in the line that has the
 * mediation, whatever else was added to it. A row that was sealed before has no value in the new
 * columns, and a seal is made of those that have one: its hash is what it was.
 */
const sealed = (from: string, to: string) => `
  do $$
  declare
    definition constant text := pg_get_functiondef('seal_audit()'::regprocedure);
    changed constant text := regexp_replace(definition, '${from}', '${to}');
  begin
    if changed = definition then raise exception 'seal_audit() is not the function of this version'; end if;
    execute changed;
  end
  $$`;

/** The audit trail names the person and the request for access that a request is about. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table audit_trail add column person_id text, add column anmodning_id uuid;
    create index audit_trail_person_id_idx on audit_trail (person_id, nr) where person_id is not null;
    create index audit_trail_anmodning_id_idx on audit_trail (anmodning_id, nr) where anmodning_id is not null`);
  await knex.raw(sealed('(formidling_id::text[^\\n]*)\\n', `\\1${NEW}\n`));
  await knex.raw(`
    comment on column audit_trail.person_id is
      'Whom the request is about: HMAC-SHA-256 of MitIDErhvervIdentifier or of UserIdentifier, with the key of the gateway';
    comment on column audit_trail.anmodning_id is 'The request for access that is named, or that was made'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(sealed(NEW, ''));
  await knex.raw('alter table audit_trail drop column person_id, drop column anmodning_id');
}
