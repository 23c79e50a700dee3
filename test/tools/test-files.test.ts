import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { KINDS, type Kind, reachedFrom, testFiles } from '../../tools/test-files.js';

const ROOT = join(import.meta.dirname, '../..');

describe('tools/test-files', () => {
  it('puts each test file on one side of the question whether it needs a database', () => {
    const sides = [...testFiles('without-database'), ...testFiles('with-database')];
    expect(sides).to.have.length(new Set(sides).size).and.have.members(testFiles('all'));
    expect(testFiles('without-database')).to.include('test/xml/parser/parse.test.ts');
    expect(testFiles('with-database')).to.include('test/app/process.test.ts');
  });

  it('takes whatever opens a connection or runs a foreign program for what it is', () => {
    // The names of what such a test calls; a file that has one of them has to be on the right side.
    const naming = (words: RegExp) =>
      testFiles('all').filter((file) => words.test(readFileSync(join(ROOT, file), 'utf8')));
    const needing = naming(/\b(?:freshDatabase|startApp|startFixturePlayer|startMain|GatewayProcess)\(/);
    expect(needing).to.have.length.above(40);
    expect(testFiles('with-database')).to.include.members(needing);
    const foreign = naming(/\b(?:skipUnlessInstalled|machinePostgres|onEveryPostgres)\(/);
    expect(foreign).to.have.length.above(15);
    expect(testFiles('foreign-programs')).to.include.members(foreign);
  });

  it('follows what is imported when it runs, and not types', () => {
    const reached = reachedFrom('test/fixtures.test.ts');
    expect(reached).to.include('test/support/app.ts').and.to.include('test/support/database.ts');
    expect(reached).not.to.include('src/http/server.ts', 'what src imports is not asked');
    expect(reachedFrom('test/interop/docs.test.ts')).not.to.include('test/interop/tools.ts');
  });

  it('has a file of every kind', () => {
    for (const kind of Object.keys(KINDS) as Kind[]) expect(testFiles(kind), kind).not.to.be.empty;
  });
});
