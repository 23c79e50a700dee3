import { expect } from 'chai';
import { Operator } from './operator.js';

/** The groups and their commands, a tree of words. */
const TREE: Readonly<Record<string, readonly string[]>> = {
  systems: [
    ...['list', 'show', 'add', 'rotate', 'revoke', 'close', 'limits', 'owner'],
    ...['organisation add', 'organisation remove'],
    ...['domain add', 'domain remove', 'domain list'],
    ...['mandate add', 'mandate remove'],
  ],
  locks: ['list', 'set', 'lift'],
  logos: ['list', 'set', 'remove', 'import', 'migrate', 'deleted'],
  audit: ['verify', 'show'],
  occupations: ['import', 'list', 'find'],
  authorities: ['import', 'list'],
  users: ['list', 'create', 'close', 'grant', 'revoke'],
  contacts: ['import'],
  outbox: ['list', 'send'],
  sessions: ['list', 'revoke'],
  v1: ['dry-run', 'purge', 'report'],
  sandbox: ['clock', 'reset', 'cvr'],
};

/** It asks no database, but listens where it is told to: test/sandbox/cvr.test.ts runs it. */
const SERVES = 'cvr';

describe('jobnet', () => {
  const operator = new Operator(
    () => {
      throw new Error('help needs no database');
    },
    () => new Date(),
  );
  /** The names under `Commands:`. */
  const commandsIn = (help: string) =>
    [...(/^Commands:\n([\s\S]*?)(?:\n\n|$(?![\s\S]))/m.exec(help)?.[1] ?? '').matchAll(/^ {2}(\S+)/gm)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'help');

  it('tells its groups and its exit codes', async () => {
    const help = await operator.run('--help');
    expect(commandsIn(help)).to.deep.equal(Object.keys(TREE));
    for (const code of [0, 1, 2, 3]) expect(help).to.match(new RegExp(`^  ${code}  \\w`, 'm'));
    expect(help).to.include('--json');
    expect(await operator.run('help')).to.equal(help);
  });

  for (const [group, names] of Object.entries(TREE)) {
    it(`tells the commands of ${group}`, async () => {
      const help = await operator.run(group, '--help');
      expect(commandsIn(help)).to.deep.equal([...new Set(names.map((name) => name.split(' ')[0]))]);
    });

    for (const name of names)
      it(`tells how ${group} ${name} is used, with examples that are right`, async () => {
        const path = [group, ...name.split(' ')];
        const help = await operator.run(...path, '--help');
        expect(help).to.include(`Usage: jobnet ${path.join(' ')}`);
        expect(help).to.include('--json');
        const examples = [...help.matchAll(/^ {2}jobnet (.*)$/gm)].map(([, words = '']) => wordsOf(words));
        expect(examples).to.not.be.empty;
        // An example that is no command would be refused before the database is asked for.
        for (const words of examples) {
          expect(words.slice(0, path.length)).to.deep.equal(path);
          if (words[1] === SERVES) continue;
          const { code, stderr } = await operator.ends(...words);
          expect([code, stderr.split('\n')[0]]).to.deep.equal([1, 'Error: help needs no database']);
        }
      });
  }

  it('ends with 2 and tells how it is used when it is given no command, or none that is', async () => {
    expect(await operator.usage()).to.include('Usage: jobnet [options] [command]');
    expect(await operator.usage('locsk')).to.equal(
      "error: unknown command 'locsk'\n(Did you mean locks?)\n--help tells how it is used.",
    );
    expect(await operator.usage('--jsno')).to.include("unknown option '--jsno'");
  });

  // `revoke NAME 5f1cab98`, without --sha256, must not revoke all of them.
  it('refuses a word too many before it does anything', async () => {
    const remark = ['--by', 'KLJ', '--reason', 'sag 17'];
    for (const words of [
      ['systems', 'revoke', 'Vagtplan', '5f1cab98', ...remark],
      ['logos', 'remove', '97001480', '1099001352'],
      ['audit', 'verify', 'all'],
    ])
      expect(await operator.usage(...words)).to.match(/^error: too many arguments for '\w+'\. Expected \d/);
  });
});

/** As a shell splits them. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
}
