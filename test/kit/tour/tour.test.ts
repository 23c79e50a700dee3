import { expect } from 'chai';
import { BEYOND } from '../../../kit/src/tour/beyond.js';
import { choose } from '../../../kit/src/tour/choose.js';
import { allGoals, FAULT, keyOf, type Goal } from '../../../kit/src/tour/goals.js';
import { metIn } from '../../../kit/src/tour/meets.js';
import { startApp, type TestApp } from '../../support/app.js';
import { kit } from '../typed.js';

interface Printed {
  readonly met: readonly Pick<Goal, 'kind' | 'code'>[];
  readonly beyond: readonly (Pick<Goal, 'kind' | 'code'> & { readonly why: string })[];
  readonly missing: readonly unknown[];
  readonly conversations: readonly { readonly name: string; readonly verdict: string }[];
}

describe('jobnet-kit tour', function () {
  this.timeout(600_000);
  let app: TestApp;
  before(async () => {
    app = await startApp();
  });
  after(() => app.stop());

  it('meets every status and every code, but for those that its table or the address explains', async () => {
    const { code, stdout, stderr } = await kit(['tour', '--at', app.origin, '--reset', 'all', '--json']);
    const { met, beyond, missing, conversations } = JSON.parse(stdout) as Printed;
    expect(missing).to.deep.equal([]);
    expect(conversations.filter(({ verdict }) => verdict !== 'same')).to.deep.equal([]);
    expect([code, stderr]).to.deep.equal([0, '']);
    const told = [...met, ...beyond].map(keyOf);
    expect(told.toSorted()).to.deep.equal(allGoals().map(keyOf).toSorted());
    // Who proves what, and ads of version 1, are beyond what a request at this address can do.
    const ofAddress = beyond.filter((one) => !Object.hasOwn(BEYOND, one.code));
    expect(ofAddress.map(keyOf)).to.deep.equal(['fault 1012', 'fault 1100', 'fault 1101', 'fault 139002']);
    // A row of the table is of a code that nothing meets.
    const rows = beyond.filter(({ kind, code: one }) => kind === FAULT && Object.hasOwn(BEYOND, one));
    expect(rows.map(({ code: one }) => one)).to.deep.equal(Object.keys(BEYOND));
  });

  it('ends with 3 where nobody is, and with 2 for what cannot be', async () => {
    expect((await kit(['tour', '--at', 'http://127.0.0.1:1'])).code).to.equal(3);
    expect((await kit(['tour', '--at', 'localhost'])).code).to.equal(2);
  });
});

describe('the choice of conversations', () => {
  const one = (requests: number, ...keys: string[]) => ({ requests, keys });

  it('is of few requests, in their order, and leaves out what others meet as well', () => {
    const [a, b, ab, c] = [one(1, 'a'), one(1, 'b'), one(1, 'a', 'b'), one(5, 'b', 'c', 'x')];
    expect(choose([a, b, ab, c], new Set(['a', 'b', 'c']))).to.deep.equal([ab, c]);
    expect(choose([c, b, a], new Set(['a', 'c']))).to.deep.equal([c, a]);
    expect(choose([a], new Set(['z']))).to.deep.equal([]);
  });
});

describe('what an answer meets', () => {
  it('is nothing where it is no message', () => {
    expect(metIn('Not Found')).to.deep.equal([]);
    expect(metIn('<a/>')).to.deep.equal([]);
  });
});
