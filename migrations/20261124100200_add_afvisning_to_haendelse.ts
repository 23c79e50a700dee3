import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table haendelse add afvisning jsonb;
    alter table haendelse add constraint haendelse_afvisning_check
      check ((afvisning is not null) = (haendelsestype = 'Afvist'));
    comment on column haendelse.afvisning is
      'Why it was refused: reason codes, text and wrong fields; jobannonce has it only until the next version'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table haendelse drop column afvisning');
}
