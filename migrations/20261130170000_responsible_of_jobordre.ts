import type { Knex } from 'knex';

/** Which contact person is responsible for a job order. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    'alter table jobordre add column kontaktperson_id uuid references kontaktperson (id) on delete set null',
  );
  await knex.raw(
    'create index jobordre_kontaktperson_id_idx on jobordre (kontaktperson_id) where kontaktperson_id is not null',
  );
  await knex.raw(`
    comment on column jobordre.kontaktperson_id is
      'Of whom the contact person in indhold is a copy; null when it was written, or the other was deleted since'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table jobordre drop column kontaktperson_id');
}
