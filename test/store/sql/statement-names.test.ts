import { expect } from 'chai';
import type { Knex } from 'knex';
import { composedOn } from '../../../src/store/sql/knex-transaction.js';
import { defaultDatabaseSettings, openDatabase } from '../../../src/store/sql/database.js';
import { StatementNames } from '../../../src/store/sql/statement-names.js';
import type { TestDatabase } from '../../support/database.js';
import { onEveryPostgres } from '../../support/every-postgres.js';

const ask = (names: StatementNames, text: string, times: number) =>
  Array.from({ length: times }, () => names.of(text)).at(-1);

describe('the names of composed statements', () => {
  it('are given to those that come often, one to each text', () => {
    const names = new StatementNames('search');
    expect(ask(names, 'select 1', 9)).to.equal(undefined);
    const name = names.of('select 1');
    expect(name).to.match(/^search \d+\.\d+$/);
    expect(names.of('select 1')).to.equal(name);
    expect(ask(names, 'select 2', 10))
      .to.match(/^search /)
      .and.to.not.equal(name);
  });

  it('are taken back from the text that was asked longest ago, and never given again', () => {
    const names = new StatementNames('search');
    const given = Array.from({ length: 64 }, (_, i) => ask(names, `select ${i}`, 10));
    expect(names.of('select 0')).to.equal(given[0]);
    const newest = ask(names, 'select 64', 10);
    expect(new Set([...given, newest]).size).to.equal(65);
    expect(names.of('select 0')).to.equal(given[0]);
    expect(names.of('select 1')).to.equal(undefined);
    const again = ask(names, 'select 1', 9);
    expect([...given, newest, undefined]).to.not.include(again);
  });
});

onEveryPostgres('composed statements', (fresh) => {
  let database: TestDatabase;
  let knex: Knex;
  beforeEach(async () => {
    database = await fresh();
    knex = openDatabase(database.address, { ...defaultDatabaseSettings, connections: 1 });
  });
  afterEach(async () => {
    await knex.destroy();
    await database.drop();
  });

  const prepared = async () =>
    (
      await knex.raw<{ rows: { statement: string; name: string }[] }>(
        `select name, statement from pg_prepared_statements where name like 'search %'`,
      )
    ).rows;

  it('are prepared when they come often, no more of them than are named, and answer all the time', async () => {
    const names = new StatementNames('search');
    for (let text = 0; text < 70; text += 1)
      for (let time = 0; time < 11; time += 1) {
        const asked = { text: `select $1::integer + ${text} as sum`, values: [time] };
        expect(await composedOn(knex, names, asked)).to.deep.equal([{ sum: text + time }]);
      }
    const kept = await prepared();
    expect(kept).to.have.length(64);
    expect(kept.map(({ statement }) => statement)).to.not.include('select $1::integer + 5 as sum');
    for (let time = 0; time < 11; time += 1) {
      const asked = { text: 'select $1::integer + 5 as sum', values: [time] };
      expect(await composedOn(knex, names, asked)).to.deep.equal([{ sum: 5 + time }]);
    }
    expect(await prepared()).to.have.length(64);
  });

  it('of two that name them for the same connections are not taken for each other', async () => {
    const both = [new StatementNames('search'), new StatementNames('search')] as const;
    for (let time = 0; time < 11; time += 1)
      for (const [i, names] of both.entries()) {
        const asked = { text: `select $1::integer * ${i} as product`, values: [time] };
        expect(await composedOn(knex, names, asked)).to.deep.equal([{ product: time * i }]);
      }
    expect(await prepared()).to.have.length(2);
  });
});
