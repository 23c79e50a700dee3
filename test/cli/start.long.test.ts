import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { Operator, root, typed } from './operator.js';

describe('jobnet in a process of its own', () => {
  it('starts as an operator types it', async () => {
    const operator = new Operator(
      () => {
        throw new Error('help needs no database');
      },
      () => new Date(),
    );
    const { code, stdout, stderr } = await typed({}, '--help');
    expect([code, stderr]).to.deep.equal([0, '']);
    expect(stdout).to.equal(`${await operator.run('--help')}\n`);
    expect((await typed({}, 'locsk')).code).to.equal(2);
  }).timeout(60_000);

  it('ends with 1 and a sentence when nobody reads the answer', async () => {
    const child = spawn(process.execPath, ['bin/jobnet.mjs', '--help'], { cwd: root });
    child.stdout.destroy();
    const closed = once(child, 'close') as Promise<[code: number | null]>;
    const [stderr, [code]] = await Promise.all([text(child.stderr), closed]);
    expect([code, stderr]).to.deep.equal([
      1,
      'The answer could not be written to its end: nobody reads it any more.\n',
    ]);
  }).timeout(60_000);
});
