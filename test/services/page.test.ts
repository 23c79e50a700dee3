import { expect } from 'chai';
import { pageOf } from '../../src/services/page.js';

describe('a page of a list', () => {
  const cursorAfter = (last: string) => `after ${last}`;

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
});
