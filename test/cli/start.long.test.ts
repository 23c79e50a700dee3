import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { COMMAND, Operator, root, runs, typed } from './operator.js';

describe('jobnet in a process of its own', () => {
  it('starts as an operator types it, in a checkout and compiled on a server', async () => {
    const operator = new Operator(
      () => {
        throw new Error('help needs no database');
      },
      () => new Date(),
    );
    const help = { code: 0, stdout: `${await operator.run('--help')}\n`, stderr: '' };
    expect(await runs(COMMAND, {}, '--help')).to.deep.equal(help);
    expect(await typed({}, '--help')).to.deep.equal(help);
    expect((await typed({}, 'locsk')).code).to.equal(2);
  });

  it('ends with 1 and a sentence when nobody reads the answer', async () => {
    const child = spawn(process.execPath, ['bin/jobnet.mjs', '--help'], { cwd: root });
    child.stdout.destroy();
    const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
    const [stderr, [code]] = await Promise.all([text(child.stderr), ended]);
    expect([code, stderr]).to.deep.equal([
      1,
      'The answer could not be written to its end: nobody reads it any more.\n',
    ]);
  });
});
