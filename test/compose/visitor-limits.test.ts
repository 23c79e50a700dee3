/** Whoever tries messages on pages has a limit, and gives its place back whatever comes of it. */
import { expect } from 'chai';
import { visitorLimits } from '../../src/compose/visitor-limits.js';
import type { Requester } from '../../src/limits/rate-limiter.js';

describe('the limits of visitors', () => {
  const asked: Requester[] = [];
  let left = 0;
  const within = visitorLimits(
    (requester) => {
      asked.push(requester);
      return Promise.resolve(() => {
        left += 1;
        return Promise.resolve();
      });
    },
    () => new Date(),
  );

  it('are those of one person, and of all others together', async () => {
    expect(await within('a', () => Promise.resolve(1))).to.equal(1);
    await within(undefined, () => Promise.resolve());
    expect(asked).to.deep.equal([
      { system: { id: 'udvikler a', limits: { perMinute: 30, concurrent: 2 } } },
      { system: { id: 'udvikler', limits: { perMinute: 600, concurrent: 8 } } },
    ]);
    expect(left).to.equal(2);
  });

  it('are given back after work that failed', async () => {
    left = 0;
    const error = await within('a', () => Promise.reject(new Error('failed'))).catch((one: unknown) => one);
    expect(String(error)).to.equal('Error: failed');
    expect(left).to.equal(1);
  });
});
