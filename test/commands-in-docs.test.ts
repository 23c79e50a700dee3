import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { Operator } from './cli/operator.js';
import { kit } from './kit/typed.js';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const DOCUMENTS = [
  ...['README.md', 'CONTRIBUTING.md', 'bench/README.md', 'SECURITY.md', 'ARCHITECTURE.md'],
  ...['docs', 'docs/decisions', 'docs/guide/da', 'docs/guide/en'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

interface Named {
  readonly document: string;
  /** The words behind the program's name. */
  readonly line: string;
}

/** Commands are lines of code blocks, without their comments, or stand between backticks. */
function commandsOf(program: RegExp): Named[] {
  return DOCUMENTS.flatMap((document) => {
    const blocks = [...read(document).matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
      block.split('\n'),
    );
    const inline = [
      ...read(document)
        .replaceAll(/^```[\s\S]*?^```/gm, '')
        .matchAll(/`([^`\n]+)`/g),
    ].map(([, text = '']) => text);
    return [...blocks, ...inline].flatMap((text) => {
      const [, line] = program.exec(text.replace(/\s#.*/, '').trim()) ?? [];
      return line === undefined ? [] : [{ document, line: line.trim() }];
    });
  });
}

const wordsOf = (line: string) =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');

/** What documents tell people to type must be there to be typed. */
describe('the commands that stand in the documents', () => {
  it('jobnet: has help for each, with every option that is named', async () => {
    const operator = new Operator(
      () => {
        throw new Error('help needs no database');
      },
      () => new Date(),
    );
    const named = commandsOf(/^(?:npx )?jobnet(?=\s|$)(.*)$/);
    expect(named).to.have.length.above(30);
    for (const { document, line } of named) {
      const where = `${document}: jobnet ${line}`;
      const words = wordsOf(line.replaceAll(/[[\]]/g, ' '));
      const first = words.findIndex((word) => word.startsWith('--'));
      const upToOptions = first === -1 ? words : words.slice(0, first);
      const { code, stdout, stderr } = await operator.ends(...upToOptions, '--help');
      expect([code, stderr], where).to.deep.equal([0, '']);
      // The help of a command begins with its words: a word that is no command is passed over.
      const path = /^Usage: jobnet(.*?)(?: \[options\]| <| \[|$)/m.exec(stdout)?.[1]?.trim().split(' ') ?? [];
      expect(words.slice(0, path.length).join(' '), where).to.equal(path.join(' '));
      if (stdout.includes('\nCommands:')) expect(words.slice(path.filter(Boolean).length), where).to.be.empty;
      for (const option of words.filter((word) => /^--\w/.test(word)))
        expect(stdout, where).to.match(new RegExp(`^ +${option}\\b`, 'm'));
    }
  });

  it('jobnet: takes each line that could be typed as it stands', async () => {
    const operator = new Operator(
      () => {
        throw new Error('the database is asked for');
      },
      () => new Date(),
    );
    const lines = commandsOf(/^npx jobnet (\w+ \w.*)$/).filter(
      // The register of a sandbox has no database: test/sandbox/rehearsal.test.ts runs it.
      ({ line }) => !/[…[|]| mandate$|--help|^sandbox cvr/.test(line),
    );
    expect(lines).to.have.length.above(15);
    for (const { document, line } of lines) {
      const { code, stderr } = await operator.ends(...wordsOf(line));
      expect([code, stderr.split('\n')[0]], `${document}: ${line}`).to.deep.equal([
        1,
        'Error: the database is asked for',
      ]);
    }
  });

  it('jobnet-kit: has help for each, with every option that is named', async () => {
    const named = commandsOf(/^(?:npx )?jobnet-kit(?=\s|$)(.*)$/);
    expect(named).to.have.length.above(3);
    for (const { document, line } of named) {
      const where = `${document}: jobnet-kit ${line}`;
      const [command, ...words] = wordsOf(line);
      const { code, stdout, stderr } = await kit(command === undefined ? ['--help'] : [command, '--help']);
      expect([code, stderr], where).to.deep.equal([0, '']);
      for (const option of words.filter((word) => /^--\w/.test(word)))
        expect(stdout, where).to.match(new RegExp(`^ +${option}\\b`, 'm'));
    }
  });

  it('npm run: each is a script', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
    const named = commandsOf(/^npm run (?:--silent )?([\w:-]+)/);
    expect(named).to.not.be.empty;
    expect(named.filter(({ line }) => !Object.hasOwn(scripts, line))).to.deep.equal([]);
  });

  it('make: each is a target that make could begin', () => {
    const named = commandsOf(/^(?:[A-Z_]+=\S+ )*make((?: [\w-]+)*)/);
    expect(named.map(({ line }) => line)).to.include.members(['run', 'test', 'build', 'lint']);
    for (const line of new Set(named.map(({ line }) => line)))
      expect(
        () => execFileSync('make', ['-n', ...wordsOf(line)], { cwd: ROOT, stdio: 'pipe' }),
        `make ${line}`,
      ).to.not.throw();
  });
});
