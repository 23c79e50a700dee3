import { expect } from 'chai';
import { jobannonceStoreOn } from '../../../../src/services/jobannonce/ad/store.js';
import type { PagePosition, SearchQuery } from '../../../../src/services/jobannonce/search/port.js';
import { searchIndexOn, searchStatementsOn } from '../../../../src/services/jobannonce/search/store.js';
import { queryOn, transactionsOn } from '../../../../src/store/sql/knex-transaction.js';
import { inTimeZone, type TestDatabase } from '../../../support/database.js';
import { onEveryPostgres } from '../../../support/every-postgres.js';
import { storedJobannonce, haendelse } from '../../../support/jobannoncer.js';

const NOW = new Date('2026-11-24T10:00:00+01:00');
const DAY = 86_400_000;
const days = (count: number) => new Date(NOW.getTime() + count * DAY);
const EXPIRED = 5000;

/** A node of a plan that was carried out. */
interface Plan {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

onEveryPostgres('a search among many ads that are over', (fresh) => {
  let database: TestDatabase;
  const ad = storedJobannonce({ oprettetTidspunkt: days(-1), publiceringTidspunkt: days(-1) });

  before(async () => {
    database = await inTimeZone(await fresh(), 'Pacific/Kiritimati');
    const { knex } = database;
    const store = jobannonceStoreOn(knex);
    await transactionsOn(knex)(async (transaction) => {
      await store.insert(transaction, ad, haendelse());
      const event = haendelse({ tidspunkt: days(-1) });
      await store.decide(transaction, ad, { kind: 'Godkendt' }, event);
    });
    // The same ad again and again: each was on Jobnet for four weeks, and is over since more than a
    // month.
    const shift = `(g * interval '1 minute' + interval '65 days')`;
    await knex.raw(
      `insert into jobannonce (id, version, organisation_type_id, organisation_code, indhold, cvr, annoncetype, konfliktramt,
         afgoerelse, afgjort_tidspunkt, publicering_tidspunkt, afpublicering_tidspunkt, oprettet_tidspunkt, aendret_tidspunkt, search_text)
       select gen_random_uuid(), version, organisation_type_id, organisation_code, indhold, cvr, annoncetype, konfliktramt,
         afgoerelse, afgjort_tidspunkt - ${shift}, publicering_tidspunkt - ${shift}, afpublicering_tidspunkt - ${shift},
         oprettet_tidspunkt - ${shift}, aendret_tidspunkt - ${shift}, search_text
       from jobannonce, generate_series(1, ${EXPIRED}) g`,
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

  const find = async (query: SearchQuery) => {
    const page = { now: NOW, after: undefined, count: 26, complete: false };
    const found = await searchIndexOn(database.knex).find(query, page);
    return found.map(({ id }) => id);
  };

  /** The most rows that any step of any of its statements has in its hands. */
  const looksAt = async (query: SearchQuery): Promise<number> => {
    const search = { query, now: NOW, after: undefined, count: 26, complete: false };
    const seen: number[] = [];
    const read = (plan: Plan): void => {
      const each = plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0);
      seen.push(each * plan['Actual Loops']);
      plan.Plans?.forEach(read);
    };
    const { text, values } = await searchStatementsOn(database.knex)(search);
    const explained = { text: `explain (analyze, format json) ${text}`, values };
    const [row] = await queryOn<{ 'QUERY PLAN': { Plan: Plan }[] }>(database.knex, explained);
    row?.['QUERY PLAN'].forEach(({ Plan: plan }) => {
      read(plan);
    });
    return Math.max(...seen);
  };

  const word = 'smørrebrødsjomfru';
  const own = { own: { statusser: [] } };
  const ofOwner = { own: { ejer: ad.ejer, statusser: [] } };
  const cases: readonly (readonly [name: string, query: SearchQuery, ids: string[]])[] = [
    ['no filter', { facets: [] }, [ad.id]],
    ['a word', { facets: [], fritekst: word }, [ad.id]],
    ['a filter', { facets: [['land:DK']] }, [ad.id]],
    ['a word and a filter', { facets: [['land:DK']], fritekst: word }, [ad.id]],
    ['PeriodeFra far ahead', { facets: [], fra: days(30_000) }, []],
    ['a word, PeriodeFra far ahead', { facets: [], fritekst: word, fra: days(30_000) }, []],
    ['PeriodeTil long past', { facets: [], til: days(-60) }, []],
    ['a word, PeriodeTil long past', { facets: [], fritekst: word, til: days(-60) }, []],
    ['own ads, PeriodeFra far ahead', { ...ofOwner, facets: [], fra: days(30_000) }, []],
    ['own ads, a word, PeriodeFra ahead', { ...ofOwner, facets: [], fritekst: word, fra: days(1) }, [ad.id]],
    ['all ads, PeriodeFra far ahead', { ...own, facets: [], fra: days(30_000) }, []],
    [
      'own ads, latest sent first, PeriodeFra ahead',
      { ...ofOwner, latestSentFirst: true, facets: [], fra: days(1) },
      [ad.id],
    ],
  ];
  for (const [name, query, ids] of cases)
    it(`does not look at them: ${name}`, async () => {
      expect(await find(query)).to.deep.equal(ids);
      expect(await looksAt(query)).to.be.at.most(10);
    });

  const orders: readonly (readonly [name: string, query: SearchQuery])[] = [
    ['own ads, latest sent first', { ...ofOwner, latestSentFirst: true, facets: [] }],
    ['own ads, latest publication first', { ...ofOwner, facets: [] }],
    ['all ads, latest sent first', { ...own, latestSentFirst: true, facets: [] }],
    ['all ads, latest publication first', { ...own, facets: [] }],
  ];
  for (const [name, query] of orders)
    it(`reads a page from its index: ${name}`, async () => {
      expect(await find(query)).to.have.lengthOf(26);
      expect(await looksAt(query)).to.equal(26);
    });

  it('lists own ads by when they were sent first, whatever was scheduled, page by page', async () => {
    const found = await find({ ...ofOwner, latestSentFirst: true, facets: [] });
    await database
      .knex('jobannonce')
      .where({ id: found[3] })
      .update({ publicering_tidspunkt: days(9) });
    const query: SearchQuery = { ...ofOwner, latestSentFirst: true, facets: [] };
    const page = (after: PagePosition | undefined) =>
      searchIndexOn(database.knex).find(query, { now: NOW, after, count: 13, complete: false });
    const first = await page(undefined);
    const second = await page(first.at(-1)?.position);
    expect([...first, ...second].map(({ id }) => id)).to.deep.equal(found);
    expect((await find({ ...ofOwner, facets: [] }))[0]).to.equal(found[3]);
  });

  it('finds an ad however long it stays, also when it may stay longer than others now', async () => {
    const [id] = (
      await database.knex.raw<{ rows: { id: string }[] }>(
        `update jobannonce set afpublicering_tidspunkt = :til
         where id = (select id from jobannonce order by search_time limit 1) returning id`,
        { til: days(400) },
      )
    ).rows.map((row) => row.id);
    const approved = database.knex('jobannonce_godkendt').where({ jobannonce_id: id });
    await approved.clone().update({ afpublicering_tidspunkt: days(400) });
    expect(await find({ facets: [] })).to.deep.equal([ad.id, id]);
    expect(await find({ facets: [], fra: days(400 - 1) })).to.deep.equal([id]);
    expect(await find({ ...ofOwner, facets: [], fra: days(400 - 1) })).to.deep.equal([id]);
    expect(await find({ facets: [], fra: days(400) })).to.deep.equal([]);
    // To the millisecond: its place is the very first that may fit.
    await approved.update({ afpublicering_tidspunkt: new Date(NOW.getTime() + 1) });
    expect(await find({ facets: [] })).to.deep.equal([ad.id, id]);
  });
});
