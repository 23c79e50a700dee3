import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';

const cwd = join(import.meta.dirname, '..');

/** A user of a container may have a home that is not there. */
describe('make', () => {
  const cacheOf = (env: NodeJS.ProcessEnv) =>
    execFileSync('make', ['--silent', '--eval=cache: ; @echo "$$npm_config_cache"', 'cache'], {
      cwd,
      env: { PATH: process.env.PATH, ...env },
      encoding: 'utf8',
    }).trim();

  it('keeps the cache of npm here where HOME cannot be written', () => {
    const here = join(cwd, '.cache', 'npm');
    expect(cacheOf({ HOME: '/nonexistent' })).to.equal(here);
    expect(cacheOf({})).to.equal(here);
  });

  it('leaves it where it is asked to be, or in HOME', () => {
    expect(cacheOf({ HOME: '/nonexistent', npm_config_cache: '/var/cache/npm' })).to.equal('/var/cache/npm');
    expect(cacheOf({ HOME: tmpdir() })).to.equal('');
  });
});
