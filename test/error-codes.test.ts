import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { catalogue } from '../src/faults/catalogue.js';
import { warnings } from '../src/faults/warnings.js';
import { projectRoot } from '../src/config/data-file.js';
import { errorCodesFile, errorCodesMarkdown } from '../tools/error-codes.js';
import { loadFixtures } from './support/fixtures.js';
import { readAnswer } from './support/fixtures-answer.js';
import { fixtureOfCodes, withoutFixture } from './support/fixtures-codes.js';

const codes = Object.keys(catalogue);
const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const speaksOf = (text: string, code: string) => new RegExp(`\\b${code}\\b`).test(text.replaceAll('_', ''));

describe('the fault codes', () => {
  it('stand in docs/error-codes.md as the catalogue has them (else: npm run error-codes)', () => {
    expect(readFileSync(errorCodesFile, 'utf8')).to.equal(errorCodesMarkdown());
  });

  it('are all used in src', () => {
    const files = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.tsx?$/.test(file) && !file.endsWith('catalogue.ts'),
    );
    const code = files.map((file) => withoutComments(read(join('src', file)))).join('\n');
    expect(codes.filter((one) => !speaksOf(code, one))).to.deep.equal([]);
  });

  it('are each shown by a fixture, or stand in the list that says why not and which test shows them', () => {
    const shown = fixtureOfCodes();
    const without = Object.keys(withoutFixture);
    expect(codes.filter((code) => !shown.has(Number(code)))).to.have.members(without);
    for (const [code, { test }] of Object.entries(withoutFixture))
      expect(speaksOf(read(test), code), test).to.be.true;
  });

  it('of warnings are each shown by a fixture, and have no fault', () => {
    const answers = loadFixtures().flatMap(({ steps }) =>
      steps.map(({ responseFile }) => readAnswer(readFileSync(responseFile, 'utf8'))),
    );
    const shown = new Set(answers.flatMap(({ advarsler }) => advarsler.map(String)));
    expect([...shown]).to.have.members(Object.keys(warnings));
    expect(codes).not.to.include.members([...shown]);
  });

  it('in fixtures are all in the catalogue', () => {
    expect([...fixtureOfCodes().keys()].filter((code) => !codes.includes(String(code)))).to.deep.equal([]);
  });
});

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
