import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectFiles } from './support/project-files.js';

const ROOT = join(import.meta.dirname, '..');
const COLUMNS = 100;

/** How a line begins that is nothing but comment, in the languages that the project has. */
const COMMENTS: readonly { readonly files: RegExp; readonly line: RegExp }[] = [
  { files: /\.(?:[cm]?[jt]sx?|java|cpp|h|php|css)$/, line: /^\s*(?:\/\/|\/\*|\*(?=[\s/]))/ },
  { files: /(?:\.(?:py|pl|sh)|^Makefile|^\.ci\/run)$/, line: /^\s*#/ },
];

/**
 * The lines, by number, that are nothing but comment and are wider than a comment may be. What a
 * line cannot be broken at, or must stand on one, may be wider: an address, and a word to a linter.
 */
function tooWide(text: string, comment: RegExp): readonly number[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      Array.from(line).length > COLUMNS && comment.test(line) && !/:\/\/|eslint-/.test(line)
        ? [index + 1]
        : [],
    );
}

/** The rule max-len of `make lint`, for `make check` and for what other people's programs read. */
describe('comments', () => {
  it('are found where they are too wide, in each form', () => {
    const wide = 'x'.repeat(COLUMNS - 3);
    const [slashes, hash] = COMMENTS.map(({ line }) => line);
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
    expect(slashes && tooWide(text, slashes)).to.deep.equal([2, 3, 5]);
    expect(hash && tooWide(`# ${wide}x\n  # ${wide}\ntext = "${wide}${wide}" # x`, hash)).to.deep.equal([2]);
  });

  it(`are at most ${COLUMNS} columns wide`, () => {
    const counts = COMMENTS.map(({ files, line }) => {
      const named = projectFiles().filter((path) => files.test(path));
      const found = named.flatMap((file) =>
        tooWide(readFileSync(join(ROOT, file), 'utf8'), line).map((at) => `${file}:${at}`),
      );
      expect(found, `wrap these at ${COLUMNS} columns`).to.deep.equal([]);
      return named.length;
    });
    expect(counts[0]).to.be.above(700);
    expect(counts[1]).to.be.above(10);
  });
});
