import { expect } from 'chai';
import fc from 'fast-check';
import { ledigFra, VINDUE_SEKUNDER } from '../../src/limits/window.js';

const SEKUND = new Date('2026-11-24T09:00:30.000Z');
const later = (seconds: number) => new Date(SEKUND.getTime() + seconds * 1000);

describe('when a system that has used up its limit has room again', () => {
  for (const [about, antal, prMinut, seconds] of [
    ['all came in this second', [5], 5, 61],
    ['all came four seconds ago', [0, 0, 0, 0, 5], 5, 57],
    ['one a second: the oldest leaves first', [1, 1, 1], 3, 59],
    ['the oldest that matter, not those that were there before', [2, 1, 4], 3, 60],
    ['the limit was lowered meanwhile', [3, 3, 3], 2, 61],
    ['at the end of the window', [...new Array<number>(60).fill(0), 1], 1, 1],
  ] as const) {
    it(about, () => {
      expect(ledigFra({ sekund: SEKUND, antal }, prMinut)).to.deep.equal(later(seconds));
    });
  }

  it('is the first second at which what is left in the window is below the limit', () => {
    const antal = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: VINDUE_SEKUNDER });
    fc.assert(
      fc.property(antal, fc.integer({ min: 1, max: 20 }), (counts, prMinut) => {
        fc.pre(sum(counts) >= prMinut);
        const seconds = (ledigFra({ sekund: SEKUND, antal: counts }, prMinut).getTime() - +SEKUND) / 1000;
        const leftAfter = (gone: number) => sum(counts.slice(0, VINDUE_SEKUNDER - gone));
        expect(leftAfter(seconds)).to.be.below(prMinut);
        expect(leftAfter(seconds - 1)).to.be.at.least(prMinut);
      }),
    );
  });
});

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
