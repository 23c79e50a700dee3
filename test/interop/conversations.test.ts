/**
 * No operation of any service is left without a foreign client: a new one stands in the collections
 * of requests, and every client calls what stands there.
 */
import { expect } from 'chai';
import { services } from '../../src/contract/index.js';
import { CLIENTS } from './clients.js';
import { SPOKEN } from './conversations.js';
import { SPEAKERS } from './speakers.js';

describe('the conversations of foreign clients', () => {
  it('have every operation of the contract, and an answer of each', () => {
    const answered = SPOKEN.flatMap(({ calls }) => calls.filter(({ koder }) => koder.length === 0));
    const names = new Set(answered.map(({ operation }) => operation.name));
    const left = services.flatMap(({ operations }) => operations.filter(({ name }) => !names.has(name)));
    expect(left.map(({ name }) => name)).to.deep.equal([]);
  });

  it('have a refusal with more than one reason', () => {
    const most = SPOKEN.flatMap(({ calls }) => calls.map(({ koder }) => koder.length));
    expect(Math.max(...most)).to.be.above(1);
  });

  it('are held by every client, those written out by hand by all but two', () => {
    expect(SPEAKERS.map(({ name }) => name)).to.deep.equal([...CLIENTS.map(({ name }) => name), 'Mono']);
    const shorter = CLIENTS.filter(({ lookups, orders }) => !lookups || !orders);
    expect(shorter.map(({ name }) => name)).to.deep.equal(['suds', 'SOAP::Lite']);
  });
});
