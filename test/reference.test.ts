import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { services } from '../src/contract/index.js';
import { catalogue } from '../src/faults/catalogue.js';
import { plays } from '../src/sandbox/testing/plays.js';
import { answeredSteps } from '../tools/reference/examples.js';
import { faultsOf, generalFaults } from '../tools/reference/operation-faults.js';
import { referenceFolder, referencePages } from '../tools/reference/pages.js';

const operations = services.flatMap(({ operations: own }) => own.map(({ name }) => name));
const general = new Set<number>(generalFaults().flatMap(({ codes }) => codes));

describe('docs/reference', () => {
  const pages = referencePages();

  it('is as the contract and the tables say (else: npm run reference)', () => {
    const found = readdirSync(referenceFolder, { recursive: true, encoding: 'utf8' });
    expect(found.filter((path) => path.endsWith('.md'))).to.have.members([...pages.keys()]);
    const stale = [...pages].filter(
      ([path, text]) => readFileSync(join(referenceFolder, path), 'utf8') !== text,
    );
    expect(stale.map(([path]) => path)).to.deep.equal([]);
  });

  it('has a page of every operation in both languages', () => {
    for (const language of ['da', 'en'])
      for (const { name, version, operations: own } of services)
        for (const operation of own)
          expect([...pages.keys()]).to.include(`${language}/${name}.v${version}/${operation.name}.md`);
  });

  it('has every value that the sandbox acts on, as it may be copied, in both languages', () => {
    for (const language of ['da', 'en'] as const)
      for (const { example, place, [language]: does } of plays) {
        const row = pages
          .get(`${language}/sandbox-values.md`)
          ?.split('\n')
          .find((line) => line.includes(`| \`${example}\` |`));
        expect(row, `${place} ${example}`).to.include(` | ${does} |`);
      }
  });

  it('leads to files that are there, and on its own pages to places that are there', () => {
    const broken = [...pages].flatMap(([path, text]) =>
      [...text.matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, address = '']) => address)
        .filter((address) => !leads(path, address))
        .map((address) => `${path}: ${address}`),
    );
    expect(broken).to.deep.equal([]);
  });

  function leads(from: string, address: string): boolean {
    const [file = '', id] = address.split('#');
    const place = join(referenceFolder, dirname(from), file);
    if (!existsSync(place)) return false;
    if (id === undefined) return true;
    const page = pages.get(place.slice(referenceFolder.length + 1));
    return page?.includes(`<a id="${id}"></a>`) === true;
  }
});

describe('the fault codes of each operation', () => {
  it('are all that the fixtures of it were answered', () => {
    const wrong = answeredSteps().flatMap(({ fixture, operation, codes }) => {
      const name = operations.find((one) => one === operation);
      if (!name) return [];
      const own: readonly number[] = faultsOf(name);
      return codes
        .filter((kode) => !general.has(kode) && !own.includes(kode))
        .map((kode) => `${fixture.name}: ${kode}`);
    });
    expect(wrong).to.deep.equal([]);
  });

  it('are, with the general ones, the whole catalogue, and none is both', () => {
    const own = new Set<number>(operations.flatMap((name) => [...faultsOf(name)]));
    const codes = Object.keys(catalogue).map(Number);
    expect(codes.filter((kode) => !general.has(kode) && !own.has(kode))).to.deep.equal([]);
    expect([...own].filter((kode) => general.has(kode))).to.deep.equal([]);
  });
});
