import { expect } from 'chai';
import { StatementNames } from '../../../src/store/sql/statement-names.js';

describe('the names of composed statements', () => {
  const ask = (names: StatementNames, text: string, times: number) =>
    Array.from({ length: times }, () => names.of(text)).at(-1);

  it('are given to those that come often, one to each text', () => {
    const names = new StatementNames('search');
    expect(ask(names, 'select 1', 9)).to.equal(undefined);
    const name = names.of('select 1');
    expect(name).to.match(/^search \S{22}$/);
    expect(names.of('select 1')).to.equal(name);
    expect(ask(names, 'select 2', 10))
      .to.match(/^search /)
      .and.to.not.equal(name);
  });

  it('are no more than a connection should keep, whatever is asked', () => {
    const names = new StatementNames('search');
    const given = Array.from({ length: 200 }, (_, i) => ask(names, `select ${i}`, 10));
    expect(given.filter((name) => name !== undefined)).to.have.length(64);
    expect(names.of('select 0')).to.equal(given[0]);
  });
});
