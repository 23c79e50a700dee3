import type { Knex } from 'knex';

/** The columns of a row as a seal has them (src/audit/seals/seal-store.ts), before and after. */
const ORDERS = 'repeated::text, outcome::text, jobordre_id::text, formidling_id::text';
const CONTACTS = `${ORDERS}, kontaktperson_id::text`;

/**
 * The rest of seal_audit() stays as it is. A row that was sealed before has no value in the new
 * column, and a seal is made of those that have one: its hash is what it was.
 */
const sealed = (from: string, to: string) => `
  do $$
  declare
    definition constant text := pg_get_functiondef('seal_audit()'::regprocedure);
    parts constant text[] := string_to_array(definition, E'${from}\\n');
  begin
    if array_length(parts, 1) is distinct from 2 then raise exception 'seal_audit() is not the function of this version'; end if;
    execute array_to_string(parts, E'${to}\\n');
  end
  $$`;

/** The audit trail names the contact person that a request is about. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table audit_trail add column kontaktperson_id uuid;
    create index audit_trail_kontaktperson_id_idx on audit_trail (kontaktperson_id, nr) where kontaktperson_id is not null`);
  await knex.raw(sealed(ORDERS, CONTACTS));
  await knex.raw(`
    comment on column audit_trail.version is
      'Of the ad, the job order or the contact person, or of the mediation where one is named: the one answered, else the one that the request names';
    comment on column audit_trail.kontaktperson_id is
      'The contact person that the request names, or that was created. Without a reference, as the trail outlives contact persons'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(sealed(CONTACTS, ORDERS));
  await knex.raw('alter table audit_trail drop column kontaktperson_id');
}
