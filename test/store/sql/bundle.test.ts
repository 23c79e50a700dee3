import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect } from 'chai';
import pg from 'pg';
import { bundled } from '../../../src/store/sql/bundle.js';
import { Unwritten } from '../../../src/store/sql/transaction.js';

/** Answers each number with its double, and keeps what was asked together. */
function doubling(most?: number) {
  const asked: number[][] = [];
  const ask = bundled((numbers: readonly number[]) => {
    asked.push([...numbers]);
    return Promise.resolve(numbers.map((number) => 2 * number));
  }, most);
  return { ask, asked };
}

function databaseError(code: string): Error {
  const error = new pg.DatabaseError('refused', 0, 'error');
  error.code = code;
  return error;
}

/** What each of 1, 2 and 3 gets when a statement with 2 in it fails. */
async function outcomes(error: Error): Promise<{ asked: number[][]; got: unknown[] }> {
  const asked: number[][] = [];
  const ask = bundled((numbers: readonly number[]) => {
    asked.push([...numbers]);
    return numbers.includes(2) ? Promise.reject(error) : Promise.resolve(numbers.map((number) => 2 * number));
  });
  const settled = await Promise.allSettled<number>([1, 2, 3].map(ask));
  return {
    asked,
    got: settled.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as unknown))),
  };
}

describe('questions of requests that come together', () => {
  it('go together, and each gets its own answer', async () => {
    const { ask, asked } = doubling();
    expect(await Promise.all([ask(1), ask(2), ask(1), ask(3)])).to.deep.equal([2, 4, 2, 6]);
    expect(asked).to.deep.equal([[1, 2, 1, 3]]);
  });

  it('are not answered by what was sent before they came', async () => {
    const asked: string[][] = [];
    const answers: ((now: readonly string[]) => void)[] = [];
    const ask = bundled((names: readonly string[]) => {
      asked.push([...names]);
      return new Promise<readonly string[]>((resolve) => answers.push(resolve));
    });
    const first = ask('a');
    await nextTurn();
    const second = ask('a');
    await nextTurn();
    expect(asked).to.deep.equal([['a'], ['a']]);
    answers[1]?.(['new']);
    expect(await second).to.equal('new');
    answers[0]?.(['old']);
    expect(await first).to.equal('old');
  });

  it('go at once when they are as many as may go together', async () => {
    const { ask, asked } = doubling(2);
    const all = Promise.all([1, 2, 3, 4, 5].map(ask));
    expect(asked).to.deep.equal([
      [1, 2],
      [3, 4],
    ]);
    expect(await all).to.deep.equal([2, 4, 6, 8, 10]);
    expect(asked.at(-1)).to.deep.equal([5]);
  });

  for (const [what, error] of [
    ['a value that will not do', databaseError('22003')],
    ['a constraint', databaseError('23505')],
    ['a deadlock', databaseError('40P01')],
    ['a lock that was not to be had', databaseError('55P03')],
    ['a row that may not be written', new Unwritten('2')],
  ] as const)
    it(`fail one by one by ${what}`, async () => {
      const { asked, got } = await outcomes(error);
      expect(got).to.deep.equal([2, error, 6]);
      expect(asked).to.deep.equal([[1, 2, 3], [1], [2], [3]]);
    });

  for (const [what, error] of [
    ['a database that ends', databaseError('57P01')],
    ['a statement that takes too long', databaseError('57014')],
    ['a lost connection', new Error('Connection terminated unexpectedly')],
  ] as const)
    it(`fail together by ${what}, and nothing is sent again`, async () => {
      const { asked, got } = await outcomes(error);
      expect(got).to.deep.equal([error, error, error]);
      expect(asked).to.deep.equal([[1, 2, 3]]);
    });

  it('that failed harm nobody who comes later', async () => {
    const failures = [new Error('away')];
    const ask = bundled((numbers: readonly number[]) => {
      const failure = failures.pop();
      return failure ? Promise.reject(failure) : Promise.resolve(numbers);
    });
    expect(await ask(1).catch((error: unknown) => (error as Error).message)).to.equal('away');
    expect(await ask(1)).to.equal(1);
  });

  it('are never left without an answer', async () => {
    const ask = bundled(() => Promise.resolve([]));
    const error = await ask(1).catch((thrown: unknown) => thrown);
    expect(error).to.be.an('error').with.property('message', '1 questions have 0 answers');
  });
});
