import { expect } from 'chai';
import { sampled } from './each.js';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('a sample of a run', () => {
  it('is never empty, and as large as the others', () => {
    for (const count of [1, 2, 3, 7, 12, 100])
      for (const oneOf of [1, 2, 3, 8]) {
        const sizes = numbers(oneOf).map((sample) => sampled(numbers(count), oneOf, sample).length);
        expect(Math.min(...sizes), `${count}, one of ${oneOf}`).to.be.at.least(1);
        expect(Math.max(...sizes) - Math.min(...sizes), `${count}, one of ${oneOf}`).to.be.at.most(1);
      }
  });

  it('has each case in one of so many', () => {
    for (const oneOf of [2, 3, 8]) {
      const tried = numbers(oneOf).flatMap((sample) => sampled(numbers(20), oneOf, sample + 1_796_096_801));
      expect(tried.toSorted((a, b) => a - b)).to.deep.equal(numbers(20));
    }
  });
});
