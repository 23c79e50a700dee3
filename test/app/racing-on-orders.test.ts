import { expect } from 'chai';
import { raceOnOrders } from '../support/order-race.js';

/** `make race` does the same with 50 clients. */
describe('clients that mediate to, edit and close the same job orders at once', function () {
  it('lose nothing, the counts are right, and each one refused is told why', async () => {
    const { done, refused, wrong, lost } = await raceOnOrders({ clients: 10, orders: 3, stepsEach: 14 });
    expect(wrong).to.deep.equal([]);
    expect(lost).to.deep.equal([]);
    // The race was one: everything was done by some, and each reason to refuse was told to others.
    expect(Object.keys(done).toSorted()).to.deep.equal([
      'SetJobordreStatus',
      'UpdateJobordre',
      'decide',
      'mediate',
    ]);
    expect(Object.keys(refused)).to.include.members(['140050', '140053', '140200']);
  });
});
