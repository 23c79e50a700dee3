import type { Knex } from 'knex';

/** docs/decisions/0014-search.md */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index jobannonce_godkendt_longest_idx on jobannonce_godkendt ((afpublicering_tidspunkt - paa_jobnet_fra));
    create index jobannonce_longest_idx on jobannonce ((afpublicering_tidspunkt - search_time));
    comment on index jobannonce_godkendt_longest_idx is
      'The longest time any ad is on Jobnet: what came there longer ago than that is over, and no search looks at it';
    comment on index jobannonce_longest_idx is 'The same for a search in own ads with PeriodeFra'`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index jobannonce_longest_idx, jobannonce_godkendt_longest_idx');
}
