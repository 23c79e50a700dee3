import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { formatted } from '../../tools/contract/format.js';
import { load } from '../../kit/src/wsdl/load.js';
import { write } from '../../tools/contract/write.js';

const ROOT = join(import.meta.dirname, '../..');
const TARGET = join(ROOT, 'src/contract');

describe('src/contract', () => {
  it('is what `npm run generate` makes of wsdl/ today', () => {
    const fresh = formatted(write(load(join(ROOT, 'wsdl'))));
    const names = readdirSync(TARGET).filter((name) => name !== 'README.md');
    expect(names.sort()).to.deep.equal([...fresh.keys()].sort());
    for (const [name, text] of fresh) {
      const stale = readFileSync(join(TARGET, name), 'utf8') !== text;
      expect(stale, `${name} is stale: run npm run generate`).to.equal(false);
    }
  });
});
