import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectFiles } from './support/project-files.js';

const ROOT = join(import.meta.dirname, '..');
const COLUMNS = 100;

/**
 * The lines, by number, that are nothing but comment and are wider than a comment may be. What a
 * line cannot be broken at, or must stand on one, may be wider: an address, and a word to a linter.
 */
function tooWide(text: string): readonly number[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      Array.from(line).length > COLUMNS &&
      /^\s*(?:\/\/|\/\*|\*(?=[\s/]))/.test(line) &&
      !/:\/\/|eslint-/.test(line)
        ? [index + 1]
        : [],
    );
}

/** The rule max-len of `make lint`, which oxlint does not have, for `make check`. */
describe('comments', () => {
  it('are found where they are too wide, in each form', () => {
    const wide = 'x'.repeat(COLUMNS - 3);
    const text = [
      `// ${wide}`,
      `// ${wide}x`,
      `  /** ${wide} */`,
      '  /**',
      `   * ${wide}`,
      '   */',
      `const text = '${wide}${wide}'; // x`,
      `// https://example.dk/${wide}`,
      `// eslint-disable-next-line no-console -- ${wide}`,
    ].join('\n');
    expect(tooWide(text)).to.deep.equal([2, 3, 5]);
  });

  it(`are at most ${COLUMNS} columns wide`, () => {
    const files = projectFiles().filter((path) => /\.[cm]?[jt]s$/.test(path));
    expect(files).to.have.length.above(700);
    const found = files.flatMap((file) =>
      tooWide(readFileSync(join(ROOT, file), 'utf8')).map((line) => `${file}:${line}`),
    );
    expect(found, `wrap these at ${COLUMNS} columns`).to.deep.equal([]);
  });
});
