import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'chai';
import { decisionsIndex, decisionsIndexFile } from '../tools/decisions-index.js';

describe('the decisions', () => {
  it('have status and date, and are listed in their index (npm run decisions writes it)', () => {
    expect(readFileSync(decisionsIndexFile, 'utf8')).to.equal(decisionsIndex());
  });

  it('have a number each', () => {
    const numbers = readdirSync(dirname(decisionsIndexFile)).map((name) => name.slice(0, 4));
    expect(numbers).to.deep.equal([...new Set(numbers)]);
  });
});
