/**
 * No operation of any service is left without a foreign client: a new one gets its call in each.
 */
import { expect } from 'chai';
import { services } from '../../src/contract/index.js';
import { CLIENTS } from './clients.js';
import { CALLS, UNCALLED } from './conversations.js';

describe('the conversations of foreign clients', () => {
  it('call every operation of the contract, but those that are named', () => {
    const answered = new Set(
      Object.values(CALLS)
        .flat()
        .flatMap(([operation, outcome]) => (outcome === 'answer' ? [operation] : [])),
    );
    const left = services.flatMap(({ operations }) =>
      operations.map(({ name }) => name).filter((name) => !answered.has(name)),
    );
    expect(left.toSorted()).to.deep.equal(UNCALLED);
  });

  it('are held by every client, but two that hold the first only', () => {
    const shorter = CLIENTS.filter(({ lookups, orders }) => !lookups || !orders);
    expect(shorter.map(({ name }) => name)).to.deep.equal(['suds', 'SOAP::Lite']);
  });
});
