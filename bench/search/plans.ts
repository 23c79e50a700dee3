/** The plans PostgreSQL makes for the statements of a search. */
import type { Knex } from 'knex';
import type { Soegning } from '../../src/services/jobannonce/soegning-port.js';
import { soegesaetninger } from '../../src/services/jobannonce/soegesaetninger-sql.js';
import { queryOn } from '../../src/store/knex-transaction.js';

const SEARCHES: Readonly<Record<string, Soegning>> = {
  'no filter': { kendetegn: [] },
  'common word': { kendetegn: [], fritekst: 'kunder' },
  'usual word and municipality': { kendetegn: [['kommune:136']], fritekst: 'tandlæge' },
  'rare word': { kendetegn: [], fritekst: 'gaskoordinator' },
};

/** `explain (analyze, buffers)` of the statements that are asked until a page of 25 is full. */
export async function explain(knex: Knex): Promise<string> {
  const told: string[] = [];
  for (const [name, soegning] of Object.entries(SEARCHES)) {
    for (const { text, values } of soegesaetninger({
      soegning,
      now: new Date(),
      efter: undefined,
      antal: 26,
    })) {
      const explained = `explain (analyze, buffers, costs off) ${text}`;
      const plan = await queryOn<{ 'QUERY PLAN': string }>(knex, { text: explained, values });
      told.push(`${name}:`, ...plan.map((line) => line['QUERY PLAN']), '');
      const found = await queryOn(knex, { text, values });
      if (found.length === 26) break;
    }
  }
  return told.join('\n');
}
