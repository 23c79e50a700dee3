import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../src/config/data-file.js';
import { kontaktpersonService } from '../src/contract/index.js';
import { loadFixtures } from './support/fixtures.js';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const page = read('docs/people.md');

/** Its table says where each sentence of the release note is: what it names must be there. */
describe('docs/people.md', () => {
  it('names fixtures and tests that are there', () => {
    const fixtures = [...page.matchAll(/`(\w+\.v\d\/[^`]+)`/g)].map(([, name = '']) => name);
    const known = new Set(loadFixtures().map(({ name }) => name));
    expect(fixtures.length).to.be.greaterThan(15);
    expect(fixtures.filter((name) => !known.has(name))).to.deep.equal([]);
    const tests = [...page.matchAll(/`(test\/[^`]+)`: "([^"]+)"/g)];
    expect(tests.length).to.equal(page.match(/`test\/[^`]*\.ts`/g)?.length);
    for (const [, file = '', title = ''] of tests) expect(read(file), file).to.include(title);
  });

  it('speaks of every operation of the service', () => {
    const names = kontaktpersonService.operations.map(({ name }) => name as string);
    expect(names.filter((name) => !page.includes(name))).to.deep.equal([]);
  });
});
