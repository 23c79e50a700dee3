import type { Knex } from 'knex';

/** The columns of a row as a seal has them (src/audit/seals/seal-store.ts), before and after. */
const ADS = 'repeated::text, outcome::text';
const ORDERS = `${ADS}, jobordre_id::text, formidling_id::text`;

/**
 * The rest of seal_audit() stays as it is. A row that was sealed before has no value in the new
 * columns, and a seal is made of those that have one: its hash is what it was.
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

/** The audit trail names the job order and the mediation that a request is about. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table audit_trail add column jobordre_id uuid, add column formidling_id uuid;
    create index audit_trail_jobordre_id_idx on audit_trail (jobordre_id, nr) where jobordre_id is not null;
    create index audit_trail_formidling_id_idx on audit_trail (formidling_id, nr) where formidling_id is not null`);
  await knex.raw(sealed(ADS, ORDERS));
  await knex.raw(`
    comment on table audit_trail is
      'The audit trail: who did what to which ad, job order or company when, and what came of it. The gateway''s role can add rows and read them, nothing else';
    comment on column audit_trail.version is
      'Of the ad, the job order, or the mediation where one is named: the one answered, else the one that the request names';
    comment on column audit_trail.jobordre_id is
      'The job order that the request names, or that was created. Without a reference, as requests name orders that are not there too';
    comment on column audit_trail.formidling_id is 'The mediation that the request names, or that was created; never the candidate'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(sealed(ORDERS, ADS));
  await knex.raw('alter table audit_trail drop column jobordre_id, drop column formidling_id');
}
