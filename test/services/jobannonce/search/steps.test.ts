import { expect } from 'chai';
import { jobannonceStoreOn } from '../../../../src/services/jobannonce/ad/store.js';
import type { PagePosition, SearchQuery } from '../../../../src/services/jobannonce/search/port.js';
import { searchIndexOn, searchStatementsOn } from '../../../../src/services/jobannonce/search/store.js';
import { defaultDatabaseSettings, openDatabase } from '../../../../src/store/sql/database.js';
import { queryOn, transactionsOn } from '../../../../src/store/sql/knex-transaction.js';
import type { TestDatabase } from '../../../support/database.js';
import { onEveryPostgres } from '../../../support/every-postgres.js';
import { haendelse, storedJobannonce } from '../../../support/jobannoncer.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const ADS = 6000;

/** Words of the ads by their number: 1 is the latest, and each is five minutes older. */
const WORDS = {
  halv: 'g % 2 = 0',
  sjaelden: 'g % 100 = 0',
  kant: 'g = 500 or g = 501 or g = 1500',
  nylig: 'g > 600 and g < 1800',
  gammel: 'g > 2500',
  naer: 'g = 400 or g = 700 or g = 3000',
  saeson: 'g = 7 or g > 2500',
  ingen: 'false',
} as const;

interface Plan {
  readonly 'Subplan Name'?: string;
  readonly 'Actual Loops': number;
  readonly 'Actual Rows': number;
  readonly Plans?: readonly Plan[];
}

onEveryPostgres('the steps of a search', (fresh) => {
  let database: TestDatabase;

  before(async () => {
    database = await fresh();
    const { knex } = database;
    const ad = storedJobannonce({ oprettetTidspunkt: NOW, publiceringTidspunkt: NOW });
    const store = jobannonceStoreOn(knex);
    await transactionsOn(knex)(async (transaction) => {
      await store.insert(transaction, ad, haendelse());
      await store.decide(transaction, ad, { kind: 'Godkendt' }, haendelse({ tidspunkt: NOW }));
    });
    const text = Object.entries(WORDS).map(([word, has]) => `case when ${has} then '${word}x' end`);
    const ago = `(g * interval '5 minutes')`;
    await knex.raw(
      `insert into jobannonce (id, version, organisation_type_id, organisation_code, indhold, cvr, annoncetype, konfliktramt,
         afgoerelse, afgjort_tidspunkt, publicering_tidspunkt, afpublicering_tidspunkt, oprettet_tidspunkt, aendret_tidspunkt, search_text)
       select gen_random_uuid(), version, organisation_type_id, organisation_code, indhold, cvr, annoncetype, konfliktramt,
         afgoerelse, afgjort_tidspunkt - ${ago}, publicering_tidspunkt - ${ago}, afpublicering_tidspunkt,
         oprettet_tidspunkt - ${ago}, aendret_tidspunkt - ${ago}, to_tsvector('danish', concat_ws(' ', ${text.join()}))
       from jobannonce, generate_series(1, ${ADS}) g`,
    );
    await knex.raw(
      `insert into jobannonce_godkendt (jobannonce_id, version, indhold, godkendt_tidspunkt, publicering_tidspunkt,
         afpublicering_tidspunkt, search_text)
       select id, version, indhold, afgjort_tidspunkt, publicering_tidspunkt, afpublicering_tidspunkt, search_text
       from jobannonce where id <> ?`,
      [ad.id],
    );
    await knex.raw('analyze jobannonce, jobannonce_godkendt');
  });
  after(() => database.drop());

  const page = (query: SearchQuery, after: PagePosition | undefined) =>
    searchIndexOn(database.knex).find(query, { now: NOW, after, count: 20, complete: false });

  /** The steps of the first page that found anything. */
  async function stepsOf(query: SearchQuery): Promise<string[]> {
    const search = { query, now: NOW, after: undefined, count: 20, complete: false };
    const { text, values } = await searchStatementsOn(database.knex)(search);
    const explained = { text: `explain (analyze, format json) ${text}`, values };
    const rows = await queryOn<{ 'QUERY PLAN': { Plan: Plan }[] }>(database.knex, explained);
    const steps = new Set<string>();
    const read = ({ Plans = [], ...plan }: Plan): void => {
      const name = /^CTE (named|recent|rest|any_day|walked)$/.exec(plan['Subplan Name'] ?? '')?.[1];
      if (name !== undefined && plan['Actual Rows'] * plan['Actual Loops'] > 0) steps.add(name);
      Plans.forEach(read);
    };
    for (const row of rows) for (const { Plan: plan } of row['QUERY PLAN']) read(plan);
    return [...steps].toSorted();
  }

  it('are planned at most five times by a connection, whatever is searched for', async () => {
    const knex = openDatabase(database.address, { ...defaultDatabaseSettings, connections: 1 });
    const index = searchIndexOn(knex);
    for (const word of [...Object.keys(WORDS), 'a', 'b', 'c', ...Object.keys(WORDS), ...Object.keys(WORDS)])
      for (const after of [undefined, { time: '0', id: '0b7a4b1c-6d9e-4f7e-9c55-3f2f5d1a7e01' }]) {
        const query = { facets: [['land:DK', `post:${word}`]], fritekst: `${word}x` };
        await index.find(query, { now: NOW, after, count: 20 + word.length, complete: false });
      }
    const { rows } = await knex.raw<{ rows: { custom: string }[] }>(
      `select custom_plans as custom from pg_prepared_statements where name like 'search %' and generic_plans > 0`,
    );
    expect(rows.map(({ custom }) => Number(custom))).to.deep.equal([5, 5]);
    await knex.destroy();
  });

  const cases = [
    ['halv', ['walked']],
    ['kant', ['named', 'walked']],
    // One of the latest fits, so many are expected.
    ['sjaelden', ['recent', 'walked']],
    ['naer', ['recent', 'rest', 'walked']],
    ['saeson', ['any_day', 'recent', 'rest', 'walked']],
    ['nylig', ['named', 'recent', 'walked']],
    ['gammel', ['any_day', 'named', 'walked']],
    ['ingen', ['walked']],
  ] as const;
  for (const own of [undefined, { ejer: storedJobannonce().ejer, statusser: [] }])
    for (const [word, steps] of cases)
      it(`find ${own ? 'own ' : ''}ads with the word ${word}, page by page, by as few of them as will do`, async () => {
        const query = { ...(own && { own }), facets: [], fritekst: `${word}x` };
        const found: string[] = [];
        let after: PagePosition | undefined;
        for (let pages = 0; pages < 4; pages += 1) {
          const hits = await page(query, after);
          found.push(...hits.map(({ id }) => id));
          after = hits.at(-1)?.position ?? after;
        }
        const { rows } = await database.knex.raw<{ rows: { id: string }[] }>(
          `select jobannonce_id as id from jobannonce_godkendt where search_text @@ plainto_tsquery('danish', ?)
           order by paa_jobnet_fra desc, jobannonce_id desc limit 80`,
          [`${word}x`],
        );
        const all = rows.map(({ id }) => id);
        expect(found).to.deep.equal(all);
        expect(await stepsOf(query)).to.deep.equal(steps);
      });
});
