import { expect } from 'chai';
import fc from 'fast-check';
import { nextFreeAt, WINDOW_SECONDS } from '../../src/limits/window.js';

const SECOND = new Date('2026-11-24T09:00:30.000Z');
const later = (seconds: number) => new Date(SECOND.getTime() + seconds * 1000);

describe('when a system that has used up its limit has room again', () => {
  for (const [about, counts, perMinute, seconds] of [
    ['all came in this second', [5], 5, 61],
    ['all came four seconds ago', [0, 0, 0, 0, 5], 5, 57],
    ['one a second: the oldest leaves first', [1, 1, 1], 3, 59],
    ['the oldest that matter, not those that were there before', [2, 1, 4], 3, 60],
    ['the limit was lowered meanwhile', [3, 3, 3], 2, 61],
    ['at the end of the window', [...new Array<number>(60).fill(0), 1], 1, 1],
  ] as const) {
    it(about, () => {
      expect(nextFreeAt({ second: SECOND, counts }, perMinute)).to.deep.equal(later(seconds));
    });
  }

  it('is the first second at which what is left in the window is below the limit', () => {
    const counts = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: WINDOW_SECONDS });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 20 }), (counts, perMinute) => {
        fc.pre(sum(counts) >= perMinute);
        const seconds = (nextFreeAt({ second: SECOND, counts }, perMinute).getTime() - +SECOND) / 1000;
        const leftAfter = (gone: number) => sum(counts.slice(0, WINDOW_SECONDS - gone));
        expect(leftAfter(seconds)).to.be.below(perMinute);
        expect(leftAfter(seconds - 1)).to.be.at.least(perMinute);
      }),
    );
  });
});

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
