import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { decisionsIndex, decisionsIndexFile } from '../tools/decisions-index.js';

describe('the decisions', () => {
  it('have status and date, and are listed in their index (npm run decisions writes it)', () => {
    expect(readFileSync(decisionsIndexFile, 'utf8')).to.equal(decisionsIndex());
  });
});
