import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import ts from 'typescript';
import { readConfig, settings } from '../src/config/config.js';
import { catalogue } from '../src/faults/catalogue.js';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const doc = read('docs/production.md');

/** docs/production.md is what an operator does: what it names must be there. */
describe('docs/production.md', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
  const operatorTools = Object.entries(scripts).flatMap(([name, command]) =>
    command.startsWith('node tools/operator.mjs ') ? [{ name, tool: command.split(' ')[2] ?? '' }] : [],
  );

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

  it('names every tool of operators, and no other command', () => {
    const named = new Set([...doc.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name));
    expect([...named].sort()).to.deep.equal(operatorTools.map(({ name }) => name).sort());
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

  it('can say that they are built: each has a script, and is in the build, and nothing of a test is', () => {
    const file = join(ROOT, 'tsconfig.build.json');
    const { config } = ts.readConfigFile(file, (name) => ts.sys.readFile(name)) as { config: unknown };
    const { fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
    const built = fileNames.flatMap((name) => /\/tools\/([^/]+)\.ts$/.exec(name)?.[1] ?? []);
    expect(built.sort()).to.deep.equal(operatorTools.map(({ tool }) => tool).sort());
    const usedByOperators = readdirSync(join(ROOT, 'tools')).filter(
      (name) => name.endsWith('.ts') && read(`tools/${name}`).includes("from './operator-database.js'"),
    );
    expect(usedByOperators.map((name) => name.replace('.ts', '')).sort()).to.deep.equal(built);
  });
});
