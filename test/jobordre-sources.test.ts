import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { jobordreService } from '../src/contract/index.js';
import { projectRoot } from '../src/config/data-file.js';
import { loadFixtures } from './support/fixtures.js';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const page = read('docs/jobordre-sources.md');
/** The lines of its tables below their heads, as cells. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.includes(' | Shown by |'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** docs/jobordre-sources.md says where each sentence is: what it names must be there. */
describe('docs/jobordre-sources.md', () => {
  it('names fixtures that are there', () => {
    const named = [...page.matchAll(/`(\w+\.v\d\/[^`]+)`/g)].map(([, name = '']) => name);
    const known = new Set(loadFixtures().map(({ name }) => name));
    expect(named.length).to.be.above(rows.length / 2);
    expect(named.filter((name) => !known.has(name))).to.deep.equal([]);
  });

  it('names tests by words that stand in their files', () => {
    const named = [...page.matchAll(/`(test\/[^`]+)`: "([^"]+)"/g)];
    expect(named.length).to.equal(page.match(/`test\/[^`]*\.ts`/g)?.length);
    const missing = named.filter(
      ([, file = '', title = '']) => !existsSync(join(projectRoot, file)) || !read(file).includes(title),
    );
    expect(missing.map(([all]) => all)).to.deep.equal([]);
  });

  it('names something that shows each line but those of pages', () => {
    const shown = (cells: readonly string[]) =>
      cells.at(-2) !== '' || cells.some((cell) => cell.includes('*Pages*'));
    expect(rows.filter((cells) => !shown(cells)).map((cells) => cells.join('|'))).to.deep.equal([]);
  });

  it('names a fixture of every operation of the service', () => {
    const operations = jobordreService.operations.map(({ name }) => name);
    expect(operations.filter((name) => !page.includes(`\`JobordreService.v1/${name}/`))).to.deep.equal([]);
  });
});
