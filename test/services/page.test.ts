import { expect } from 'chai';
import { pageSizeType } from '../../src/contract/types.js';
import { countFitting, MAX_PAGE_SIZE, pageOf } from '../../src/services/page.js';

describe('a page of a list', () => {
  const cursorAfter = (last: string) => `after ${last}`;

  it('has at most so many items as the contract lets a request name', () => {
    expect(MAX_PAGE_SIZE).to.equal(pageSizeType.maxInclusive);
  });

  it('names the next one when more was found than it may have', () => {
    expect(pageOf(['a', 'b', 'c'], 2, cursorAfter)).to.deep.equal({
      items: ['a', 'b'],
      nextCursor: 'after b',
    });
  });

  it('is the last one when no more was found', () => {
    expect(pageOf(['a', 'b'], 2, cursorAfter)).to.deep.equal({ items: ['a', 'b'] });
    expect(pageOf([], 2, cursorAfter)).to.deep.equal({ items: [] });
  });

  it('has so many items as have two million characters, and one that has more alone', () => {
    const of = (length: number) => ({ text: 'x'.repeat(length) });
    expect(countFitting([of(900_000), of(900_000), of(900_000)])).to.equal(2);
    expect(countFitting([of(2_500_000), of(1)])).to.equal(1);
    expect(countFitting([of(1), of(1)])).to.equal(2);
    expect(countFitting([])).to.equal(0);
  });
});
