import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { kit } from './typed.js';

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../kit/package.json'), 'utf8')) as {
  readonly version: string;
};

describe('jobnet-kit', () => {
  it('says which version it is, and what its exit codes mean', async () => {
    expect(await kit(['--version'])).to.deep.equal({ code: 0, stdout: manifest.version, stderr: '' });
    const { code, stdout } = await kit(['--help']);
    expect(code).to.equal(0);
    for (const exit of [0, 1, 2, 3]) expect(stdout).to.match(new RegExp(`^  ${exit}  \\w`, 'm'));
  });

  it('refuses a command that there is not, and says how it is used', async () => {
    const { code, stdout, stderr } = await kit(['relpay', 'fixtures']);
    expect([code, stdout]).to.deep.equal([2, '']);
    expect(stderr).to.include('--help tells how it is used.');
  });
});
