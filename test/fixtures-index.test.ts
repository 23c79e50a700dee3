import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { services } from '../src/contract/index.js';
import { fixturesByFolder, fixturesIndex, fixturesIndexFile } from '../tools/fixtures-index.js';
import { fixturesFolder, loadFixtures } from './support/fixtures.js';

/** Few enough that a reader sees the names of a folder at once. */
const MAX_FIXTURES_IN_A_FOLDER = 25;

describe('the folders of the fixtures', () => {
  const fixtures = loadFixtures();

  it('are listed in their index (npm run fixtures:index writes it)', () => {
    expect(readFileSync(fixturesIndexFile, 'utf8')).to.equal(fixturesIndex());
  });

  it('hold few fixtures each, and no operation shows one thing twice', () => {
    const full = [...fixturesByFolder()].filter(([, inside]) => inside.length > MAX_FIXTURES_IN_A_FOLDER);
    expect(full.map(([folder]) => folder)).to.deep.equal([]);
    const shown = fixtures.map(({ service, operation, shows }) => `${service.name} ${operation} ${shows}`);
    expect(shown.filter((one, i) => shown.indexOf(one) !== i)).to.deep.equal([]);
  });

  it('are where the documents say that they are', () => {
    const docs = join(import.meta.dirname, '../docs');
    const places = new Map<string, string>(
      services.flatMap(({ wsdl, operations }) =>
        operations.map(({ name }) => [name, join(fixturesFolder, wsdl.replace(/\.wsdl$/, ''), name)]),
      ),
    );
    const named = readdirSync(docs)
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) => [
        ...readFileSync(join(docs, file), 'utf8').matchAll(/`(\w+|…)\/((?:[\w-]+\/)*[\w-]+)`/g),
      ])
      .map(([text, operation = '', rest = '']) => ({
        text,
        place: places.get(operation === '…' ? 'CreateJobannonce' : operation),
        rest,
      }))
      .filter(({ place }) => place !== undefined);
    expect(named).to.have.length.above(20);
    const absent = named.filter(({ place = '', rest }) => !existsSync(join(place, rest)));
    expect(absent.map(({ text }) => text)).to.deep.equal([]);
  });
});
