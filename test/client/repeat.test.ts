import { expect } from 'chai';
import { DEFAULT_REPEATS, pauseAfter, retryAfterIn } from '../../client/src/repeat.js';

describe('the pauses of jobnet-client', () => {
  const failed = { mayBeRepeated: true };
  const upTo = (attempt: number, random: number) => pauseAfter(attempt, failed, DEFAULT_REPEATS, random);

  it('double, are drawn from half of their length to all of it, and end', () => {
    expect([1, 2, 3, 4].map((attempt) => upTo(attempt, 0))).to.deep.equal([250, 500, 1000, undefined]);
    expect([1, 2, 3].map((attempt) => upTo(attempt, 0.999999))).to.deep.equal([500, 1000, 2000]);
  });

  it('are never longer than the longest', () => {
    const many = { ...DEFAULT_REPEATS, attempts: 100 };
    expect(pauseAfter(99, failed, many, 0.999999)).to.equal(30_000);
  });

  it('are not shorter than the gateway asks for, and none is waited for that is too long', () => {
    const asked = (retryAfterMs: number) => pauseAfter(1, { ...failed, retryAfterMs }, DEFAULT_REPEATS, 0.5);
    expect([asked(7000), asked(100), asked(30_000), asked(31_000)]).to.deep.equal([
      7000,
      375,
      30_000,
      undefined,
    ]);
  });

  it('are not made for what must be mended', () => {
    expect(pauseAfter(1, { mayBeRepeated: false }, DEFAULT_REPEATS, 0)).to.equal(undefined);
  });

  it('read Retry-After in seconds, and leave a date alone', () => {
    const fields = ['7', '0', 'Wed, 21 Oct 2026 07:28:00 GMT', '', undefined, '-1'];
    expect(fields.map(retryAfterIn)).to.deep.equal([7000, 0, undefined, undefined, undefined, undefined]);
  });
});
