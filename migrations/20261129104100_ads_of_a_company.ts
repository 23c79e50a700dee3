import type { Knex } from 'knex';

/** A newer answer of the register is written into the ads of its company. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index jobannonce_cvr_idx on jobannonce (cvr) where slettet_tidspunkt is null;
    create index jobannonce_godkendt_cvr_idx on jobannonce_godkendt ((indhold #>> '{Virksomhed,CVRnumberIdentifier}'));
    comment on index jobannonce_cvr_idx is 'The ads of a company, when the register has it otherwise than they';
    comment on index jobannonce_godkendt_cvr_idx is 'The same of approved versions'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index jobannonce_cvr_idx; drop index jobannonce_godkendt_cvr_idx');
}
