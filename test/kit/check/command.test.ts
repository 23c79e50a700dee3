import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { fixtureFolder } from '../../support/fixtures.js';
import { kit } from '../typed.js';

describe('jobnet-kit check', () => {
  const now = new Date('2026-11-24T10:00:00+01:00');
  const request = () => join(fixtureFolder('CreateJobannonce', 'eures'), 'request.xml');
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'check-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });
  /** A file with another text in it than a good message has. */
  const changed = (from: string | RegExp, to: string): string => {
    const text = readFileSync(request(), 'utf8');
    const other = text.replace(from, to);
    expect(other).not.to.equal(text);
    const file = join(folder, 'changed.xml');
    writeFileSync(file, other);
    return file;
  };

  it('finds nothing in a good message, ends with 0, and tells what it did not judge', async () => {
    const { code, stdout } = await kit(['check', request(), '--language', 'en'], { clock: () => now });
    expect(stdout).to.include('CreateJobannonce: nothing is wrong, as far as can be seen here');
    expect(stdout).to.include('  - whether the company is locked or hit by a conflict (130030, ');
    expect(code).to.equal(0);
  });

  it('marks the place with its line and a caret, says what was expected, and ends with 1', async () => {
    const file = changed(/<job:Eures>\w+</, '<job:Eures>måske<');
    const { code, stdout } = await kit(['check', file], { clock: () => now });
    const [place = '', line = '', caret = '', expected] = stdout.split('\n');
    const [, column] = /:\d+:(\d+): 1014: Eures: /.exec(place) ?? [];
    expect(line.trim()).to.equal('<job:Eures>måske</job:Eures>');
    expect(caret).to.equal(`${' '.repeat(Number(column) + 1)}^`);
    expect(line.indexOf('<')).to.equal(caret.indexOf('^'));
    expect(expected).to.match(/^ {2}Forventet: /);
    expect(code).to.equal(1);
  });

  it('shows of a long line what stands around the place', async () => {
    const text = readFileSync(request(), 'utf8').replace(/>\s+</g, '><');
    const file = join(folder, 'one-line.xml');
    writeFileSync(file, text.replace(/<job:Eures>\w+</, '<job:Eures>x<'));
    const [, line = '', caret = ''] = (await kit(['check', file], { clock: () => now })).stdout.split('\n');
    expect(line).to.match(/^ {2}….*…$/);
    expect(line.slice(caret.indexOf('^'))).to.match(/^<job:Eures>x</);
  });

  it('judges by the time that is told', async () => {
    const late = await kit(['check', request(), '--at', '2028-01-01T10:00:00+01:00']);
    expect(late.stdout).to.include('130081');
    expect(late.code).to.equal(1);
  });

  it('ends with 2 for a file that is not there and a time without an offset', async () => {
    const { code, stderr } = await kit(['check', join(folder, 'none.xml')]);
    expect([code, stderr]).to.satisfy(() => code === 2 && stderr.includes('none.xml cannot be read'));
    const at = await kit(['check', request(), '--at', '2026-12-24']);
    expect(at.code).to.equal(2);
    expect(at.stderr).to.include('2026-12-24T10:00:00+01:00');
  });
});
