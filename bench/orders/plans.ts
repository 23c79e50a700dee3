/** The plans PostgreSQL makes for the statements of the lists of job orders. */
import pg from 'pg';
import type { Knex } from 'knex';
import { dateInDenmark } from '../../src/time/danish-time.js';
import { formidlingStoreOn } from '../../src/services/jobordre/formidling/store.js';
import type { JobordreQuery, Sortering } from '../../src/services/jobordre/list/list-port.js';
import { jobordrelisteOn } from '../../src/services/jobordre/list/store.js';
import { jobordrelogOn } from '../../src/services/jobordre/log/store.js';
import { type DatabaseAddress, openDatabase } from '../../src/store/sql/database.js';
import { queryOn } from '../../src/store/sql/knex-transaction.js';
import { FILTERS } from '../search/ads.js';
import { LARGEST, TABLES } from './fill.js';
import type { Facts } from './questions.js';

/** A page, and one more, which tells whether another follows. */
const COUNT = 26;
/** A page may read so many blocks for each of its rows; what it reads is told in any case. */
const BLOCKS_A_ROW = 40;

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

type Query = (this: pg.Client, ...sent: unknown[]) => unknown;

/**
 * A database whose connections tell what the stores ask. They take their query when they are made.
 */
function heardAt(address: DatabaseAddress) {
  const seen: Statement[] = [];
  const client = pg.Client.prototype as unknown as { query: Query };
  const { query } = client;
  client.query = function (...sent) {
    const [statement] = sent as [Partial<Statement> | string];
    if (typeof statement === 'object' && /^\s*select/.test(statement.text ?? ''))
      seen.push({ text: statement.text ?? '', values: statement.values ?? [] });
    return Reflect.apply(query, this, sent);
  };
  const knex = openDatabase(address);
  return {
    knex,
    statementsOf: async (work: () => Promise<unknown>): Promise<readonly Statement[]> => {
      seen.length = 0;
      await work();
      return [...seen];
    },
    close: async () => {
      client.query = query;
      await knex.destroy();
    },
  };
}

function workOf({ knex, largest, events, orders }: Facts): Readonly<Record<string, () => Promise<unknown>>> {
  const liste = jobordrelisteOn(knex);
  const log = jobordrelogOn(knex);
  const list = (query: Partial<JobordreQuery>, after?: { key: string; nummer: string }) => () =>
    liste.find(
      { sortering: 'Nummer', faldende: true, ...query },
      { dag: dateInDenmark(new Date()), after, count: COUNT },
    );
  const [jobcenter = ''] = FILTERS.municipalities;
  const open = { statusser: ['Aaben'] };
  const sorted = (sortering: Sortering) => list({ cvr: LARGEST, sortering });
  const old = String(Math.round(orders / 50));
  return {
    'company, Nummer': sorted('Nummer'),
    'company, Titel': sorted('Titel'),
    'company, Titel, half way': list(
      { cvr: LARGEST, sortering: 'Titel' },
      { key: 'Pædagog 150', nummer: '1' },
    ),
    'company, Kontaktperson': sorted('Kontaktperson'),
    'company, Status': sorted('Status'),
    'company, SenesteHandling': sorted('SenesteHandling'),
    'company, Kandidater': sorted('Kandidater'),
    'company, Loebende': sorted('Loebende'),
    'company, Titel, open': list({ cvr: LARGEST, sortering: 'Titel', ...open }),
    'type, open': list({ type: 1, ...open }),
    'type, open, the oldest': list({ type: 1, ...open }, { key: old, nummer: old }),
    'type, inactive': list({ type: 1, statusser: ['MidlertidigInaktiv'] }),
    'type, nobody named, open': list({ type: 1, udenTovholder: true, ...open }),
    'type, job centre, nobody named, open': list({ type: 1, jobcenter, udenTovholder: true, ...open }),
    'log, the largest order': () => log.lines(largest, 0, COUNT),
    'candidates, the largest order': () =>
      formidlingStoreOn(knex).list(
        largest,
        { statusser: ['Formidlet', 'Ansat', 'IkkeAnsat'], after: 0, count: COUNT },
        true,
      ),
    'feed, half way': () => log.feed(Math.round(events / 2), COUNT),
  };
}

/** It tells nothing of the plan and is long. */
const NOISE = /^ *(?:Index Searches|Storage|Planning|Planning Time|Sort Key|Heap Blocks): ?.*$/;
const WHOLE_TABLE = new RegExp(`Seq Scan on (?:${TABLES.join('|')})\\b`);

/** Tells too when a plan reads a table as a whole, or much more than a page. */
export async function explain(facts: Facts, address: DatabaseAddress): Promise<string> {
  const heard = heardAt(address);
  const told: string[] = [];
  const wrong: string[] = [];
  for (const [name, work] of Object.entries(workOf({ ...facts, knex: heard.knex }))) {
    let blocks = 0;
    told.push(`${name}:`);
    for (const statement of await heard.statementsOf(work)) {
      const plan = await planOf(facts.knex, statement);
      blocks += blocksOf(plan[1] ?? '');
      told.push(...plan);
      if (plan.some((line) => WHOLE_TABLE.test(line))) wrong.push(`${name} reads a whole table`);
    }
    told.push(`blocks read for ${name}: ${blocks}`, '');
    if (blocks === 0) wrong.push(`nothing was read for ${name}`);
    if (blocks > BLOCKS_A_ROW * COUNT) wrong.push(`${name} reads ${blocks} blocks`);
  }
  await heard.close();
  told.push(wrong.length === 0 ? 'No plan reads a whole table.' : `WRONG: ${wrong.join('; ')}`);
  return told.join('\n');
}

async function planOf(knex: Knex, { text, values }: Statement): Promise<string[]> {
  const explained = `explain (analyze, buffers, costs off, timing off) ${text}`;
  const rows = await queryOn<{ 'QUERY PLAN': string }>(knex, { text: explained, values });
  return rows.map((row) => row['QUERY PLAN']).filter((line) => !NOISE.test(line));
}

/** @param line the second of a plan, which has the sum: `Buffers: shared hit=29 read=3` */
const blocksOf = (line: string): number =>
  [...line.matchAll(/(?:hit|read)=(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
