import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'chai';
import ts from 'typescript';
import { readConfig, settings } from '../src/config/config.js';
import { EXIT } from '../src/cli/failure.js';
import { catalogue } from '../src/faults/catalogue.js';
import { Operator } from './cli/operator.js';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const doc = read('docs/production.md');

/** docs/production.md is what an operator does: what it names must be there. */
describe('docs/production.md', () => {
  /** The lines of the settings file. */
  const env = Object.fromEntries(
    [...doc.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );

  it('names settings that exist', () => {
    const names = [...doc.matchAll(/`([A-Z]+(?:_[A-Z]+)*)`/g)].map(([, name = '']) => name);
    expect(names.length).to.be.greaterThan(10);
    const known: readonly string[] = settings.map(({ name }) => name);
    expect([...names, ...Object.keys(env)].filter((name) => !known.includes(name))).to.deep.equal([]);
  });

  it('has settings that production starts with', () => {
    expect(Object.keys(env)).to.include.members(['PROFILE', 'METRICS_PORT']);
    expect(readConfig(env)).to.include({ profile: 'production', metricsPort: 9464 });
  });

  it('names every group of jobnet with all its commands, and every exit code', async () => {
    const operator = new Operator(
      () => {
        throw new Error('help needs no database');
      },
      () => new Date(),
    );
    const commandsOf = async (...path: readonly string[]) =>
      [
        ...(await operator.run(...path, '--help'))
          .replace(/[\s\S]*\nCommands:\n/, '')
          .matchAll(/^ {2}([a-z]\S*)/gm),
      ]
        .map(([, name = '']) => name)
        .filter((name) => name !== 'help');
    const rows = [...doc.matchAll(/^\| `npx jobnet (\w+)` \| ([^|]*) \|/gm)];
    const told = rows.map(([, group, commands = '']) => [group, commands.split(', ')]);
    const groups = await commandsOf();
    expect(groups).to.have.length(12);
    expect(told).to.deep.equal(
      await Promise.all(groups.map(async (group) => [group, await commandsOf(group)])),
    );
    const codes = [...doc.matchAll(/^\| (\d) \|/gm)].map(([, code]) => Number(code));
    expect(codes).to.deep.equal(Object.values(EXIT));
  });

  it('names targets of the Makefile that exist', () => {
    const makefile = read('Makefile');
    const targets = [...doc.matchAll(/(?:^|`)make (\w+)/gm)].map(([, target = '']) => target);
    expect(targets).to.include.members(['build', 'advisories']);
    for (const target of targets) expect(makefile).to.match(new RegExp(`^${target}:`, 'm'));
  });

  it('names faults that exist', () => {
    const codes = [...doc.matchAll(/\b1\d{3}(?:\d\d)?\b/g)].map(([code]) => code);
    expect(codes).to.include('139135');
    expect(codes.filter((code) => !Object.hasOwn(catalogue, code))).to.deep.equal([]);
  });

  it('can say that jobnet is built, and nothing of a test or of a tool is', () => {
    const file = join(ROOT, 'tsconfig.build.json');
    const { config } = ts.readConfigFile(file, (name) => ts.sys.readFile(name)) as { config: unknown };
    const { fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
    const built = fileNames.map((name) => relative(ROOT, name));
    expect(built).to.include('src/cli/jobnet.ts');
    expect(built.filter((name) => !/^(src|migrations)\//.test(name))).to.deep.equal([]);
    const { bin } = JSON.parse(read('package.json')) as { bin: unknown };
    expect(bin).to.deep.equal({ jobnet: 'bin/jobnet.mjs' });
    expect(read('bin/jobnet.mjs'))
      .to.match(/^#!\/usr\/bin\/env node\n/)
      .and.include('dist/src/cli/jobnet.js');
  });
});
