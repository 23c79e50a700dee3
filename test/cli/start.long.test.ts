import { expect } from 'chai';
import { Operator, typed } from './operator.js';

describe('jobnet in a process of its own', () => {
  it('starts as an operator types it', async () => {
    const operator = new Operator(
      () => {
        throw new Error('help needs no database');
      },
      () => new Date(),
    );
    const { code, stdout, stderr } = await typed({}, '--help');
    expect([code, stderr]).to.deep.equal([0, '']);
    expect(stdout).to.equal(`${await operator.run('--help')}\n`);
    expect((await typed({}, 'locsk')).code).to.equal(2);
  }).timeout(60_000);
});
