import { mock } from 'node:test';
import { expect } from 'chai';
import { limitConcurrency } from '../../../../src/services/logo/image/concurrency-limit.js';
import { holdTimeouts } from '../../../support/held-timeouts.js';

/** Work that ends when it is told to. */
function work() {
  const running: ((fails?: Error) => void)[] = [];
  const begin = () =>
    new Promise<void>((resolve, reject) =>
      running.push((fails) => {
        if (fails) reject(fails);
        else resolve();
      }),
    );
  return { running, begin };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('at most so many at once', () => {
  it('runs two, lets two wait in turn, and turns the fifth away', async () => {
    const { running, begin } = work();
    const inTurn = limitConcurrency({ running: 2, waiting: 2, waitMs: 1000 }, () => new Error('full'));
    const all = [1, 2, 3, 4].map(() => inTurn(begin));
    expect(await inTurn(begin).catch((error: unknown) => (error as Error).message)).to.equal('full');
    expect(running).to.have.length(2);
    running[0]!();
    await turn();
    expect(running).to.have.length(3);
    for (let i = 1; i < 4; i += 1) {
      running[i]!();
      await turn();
    }
    await Promise.all(all);
    expect(running).to.have.length(4);
  });

  it('goes on after a failure, and never runs more than it may', async () => {
    const { running, begin } = work();
    const inTurn = limitConcurrency({ running: 1, waiting: 9, waitMs: 1000 }, () => new Error('full'));
    const first = inTurn(begin).catch((error: unknown) => (error as Error).message);
    const second = inTurn(begin);
    running[0]!(new Error('broken'));
    expect(await first).to.equal('broken');
    await turn();
    const third = inTurn(begin);
    expect(running).to.have.length(2);
    running[1]!();
    await second;
    await turn();
    running[2]!();
    await third;
    expect(running).to.have.length(3);
  });

  it('turns away who has waited too long, and nobody else', async () => {
    const goOn = holdTimeouts();
    try {
      const { running, begin } = work();
      const inTurn = limitConcurrency({ running: 1, waiting: 2, waitMs: 1000 }, () => new Error('full'));
      const told = (work: Promise<void>) => work.catch((error: unknown) => (error as Error).message);
      const first = inTurn(begin);
      const second = told(inTurn(begin));
      mock.timers.tick(600);
      const third = inTurn(begin);
      mock.timers.tick(400);
      expect(await second).to.equal('full');
      running[0]!();
      await first;
      mock.timers.tick(10_000);
      running[1]!();
      await third;
      expect(running).to.have.length(2);
    } finally {
      goOn();
    }
  });
});
