import type { Knex } from 'knex';

const NEW = ', driftsbesked_id::text';

/**
 * The rest of seal_audit() stays as it is: the columns of a row end in the line that has the
 * mediation, whatever else was added to it. A row that was sealed before has no value in the new
 * column, and a seal is made of those that have one: its hash is what it was.
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

/** The audit trail names the notice that a request is about. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table audit_trail add column driftsbesked_id uuid;
    create index audit_trail_driftsbesked_id_idx on audit_trail (driftsbesked_id, nr) where driftsbesked_id is not null`);
  await knex.raw(sealed('(formidling_id::text[^\\n]*)\\n', `\\1${NEW}\n`));
  await knex.raw(`
    comment on column audit_trail.driftsbesked_id is 'The notice that the request names, or that was created; version is its own'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(sealed(NEW, ''));
  await knex.raw('alter table audit_trail drop column driftsbesked_id');
}
