import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { compiled, compiledFrom } from '../support/compiled.js';
import { folders } from '../support/folders.js';

describe('what the processes that tests start run', () => {
  const folder = folders();
  const SOURCES = ['bin/tool.mjs', 'src/main.ts', 'migrations/1.ts', 'test/support/child.ts'];

  /** A project of its own, whose files say `before`. */
  function project(): string {
    const root = folder();
    for (const name of SOURCES) {
      mkdirSync(join(root, name, '..'), { recursive: true });
      writeFileSync(join(root, name), 'export const said = "before";\n');
    }
    return root;
  }

  const saidBy = (root: string, name: string): string =>
    readFileSync(
      join(compiledFrom(root), name.endsWith('.mjs') ? '' : 'dist', name).replace('.ts', '.js'),
      'utf8',
    );

  it('is compiled once for as long as no source changes', () => {
    const root = project();
    const made = compiledFrom(root);
    const { mtimeMs } = statSync(join(made, 'dist/src/main.js'));
    expect(compiledFrom(root)).to.equal(made);
    expect(statSync(join(made, 'dist/src/main.js')).mtimeMs).to.equal(mtimeMs);
  });

  for (const name of SOURCES)
    it(`is never an old ${name}, even where its size and time are the same`, () => {
      const root = project();
      expect(saidBy(root, name)).to.include('before');
      const source = join(root, name);
      const { atime, mtime } = statSync(source);
      writeFileSync(source, readFileSync(source, 'utf8').replace('before', 'behind'));
      utimesSync(source, atime, mtime);
      expect(saidBy(root, name)).to.include('behind').and.not.include('before');
    });

  it('has no file whose source is gone or has another name', () => {
    const root = project();
    const made = compiledFrom(root);
    rmSync(join(root, 'migrations/1.ts'));
    writeFileSync(join(root, 'migrations/2.ts'), '');
    expect(compiledFrom(root)).to.not.equal(made);
    expect(() => saidBy(root, 'migrations/1.ts')).to.throw('ENOENT');
    expect(saidBy(root, 'migrations/2.ts')).to.not.include('before');
  });

  it('is not what a cut short compilation left, and what does not compile is said', () => {
    const root = project();
    writeFileSync(join(root, 'src/main.ts'), 'const = 1;');
    expect(() => compiledFrom(root)).to.throw('src/main.ts:1:6');
    expect(() => compiledFrom(root)).to.throw('src/main.ts:1:6');
  });

  it('goes when it is a day old and something new is compiled', () => {
    const root = project();
    const made = compiledFrom(root);
    const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
    utimesSync(made, yesterday, yesterday);
    writeFileSync(join(root, 'src/main.ts'), '');
    expect(compiledFrom(root)).to.not.equal(made);
    expect(() => statSync(made)).to.throw('ENOENT');
  });

  it('finds what lies in the project', () => {
    expect(compiled('src/main.ts')).to.match(/\.cache\/compiled\/[0-9a-f]{16}\/dist\/src\/main\.js$/);
    expect(statSync(compiled('src/main.ts')).isFile()).to.equal(true);
  });
});
