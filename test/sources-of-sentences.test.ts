import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { brugeradministrationService, jobordreService, type OperationName } from '../src/contract/index.js';
import { projectRoot } from '../src/config/data-file.js';
import type { ServiceContract } from '../src/xml/schema/schema.js';
import { loadFixtures } from './support/fixtures.js';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');

/** Pages that say where each sentence of the agency is: what they name must be there. */
const PAGES: readonly (readonly [file: string, service: ServiceContract<OperationName>])[] = [
  ['docs/jobordre-sources.md', jobordreService],
  ['docs/people.md', brugeradministrationService],
];

for (const [file, service] of PAGES)
  describe(file, () => {
    const page = read(file);
    /** The lines of its tables below their heads, as cells. */
    const rows = page
      .split(/^(?=\|.*\| Shown by \|$)/m)
      .slice(1)
      .flatMap((table) => table.split('\n\n')[0]?.split('\n').slice(2) ?? [])
      .map((line) => line.split('|').map((cell) => cell.trim()));

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
        cells.at(-2) !== '' || cells.some((cell) => /\*Pages\*|not offered yet/.test(cell));
      expect(rows.filter((cells) => !shown(cells)).map((cells) => cells.join('|'))).to.deep.equal([]);
    });

    it('names a fixture of every operation of the service', () => {
      const { name: own, version } = service;
      const operations = service.operations.map(({ name }) => name);
      expect(operations.filter((name) => !page.includes(`\`${own}.v${version}/${name}/`))).to.deep.equal([]);
    });
  });
