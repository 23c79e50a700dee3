import { expect } from 'chai';
import { whileLeased } from '../../../src/store/memory/while-leased.js';

describe('answers that are kept while a lease holds', () => {
  const row = Symbol('row of leases');
  const memory = { lease: { held: () => row }, clock: () => new Date('2026-12-01T09:00:00Z') };

  it('are of short keys only: what a stranger asks for may be as long as a message', async () => {
    const asked: number[] = [];
    const find = whileLeased(memory, {
      ask: (key: string) => {
        asked.push(key.length);
        return Promise.resolve({ value: undefined });
      },
      textOf: (key) => key,
    });
    for (const length of [512, 512, 513, 513]) await find('k'.repeat(length));
    expect(asked).to.deep.equal([512, 513, 513]);
  });
});
