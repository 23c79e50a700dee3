import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect } from 'chai';
import { volatileOf } from '../../../kit/src/compare/volatile.js';

describe('the list of what may differ', () => {
  it('comes with the kit where no folder above a relative name has one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'volatile-'));
    try {
      mkdirSync(join(folder, 'my-recordings'));
      const absolute = join(folder, 'my-recordings');
      expect(volatileOf(relative('', absolute))).to.deep.equal(volatileOf(absolute));
      expect(volatileOf(absolute).size).to.be.greaterThan(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
