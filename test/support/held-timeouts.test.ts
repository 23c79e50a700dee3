import { mock } from 'node:test';
import { expect } from 'chai';
import { holdTimeouts } from './held-timeouts.js';

describe('time-outs that are held', () => {
  it('begin and are cleared by the test, and those from before are cleared as ever', async () => {
    const told: string[] = [];
    const before = setTimeout(() => told.push('before'), 0);
    const goOn = holdTimeouts();
    try {
      setTimeout(() => told.push('held'), 1000);
      clearTimeout(setTimeout(() => told.push('cleared'), 1000));
      clearTimeout(before);
      mock.timers.tick(1000);
    } finally {
      goOn();
    }
    // One that is due later comes later.
    await new Promise((resolve) => setTimeout(resolve, 2));
    expect(told).to.deep.equal(['held']);
  });
});
