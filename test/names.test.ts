import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { projectFiles } from './support/project-files.js';

const ROOT = join(import.meta.dirname, '..');

interface OldName {
  readonly name: string;
  /** The name stays in these paths. */
  readonly stays: RegExp | undefined;
}

/** The list, without its comments. */
function oldNames(): readonly OldName[] {
  return readFileSync(join(ROOT, 'test/old-names.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([name = '', path, why]) => {
      if (path !== undefined && !why) throw new Error(`test/old-names.txt: say why ${name} stays`);
      return { name, stays: path === undefined ? undefined : new RegExp(`^(?:${path})`) };
    });
}

/**
 * These are not looked at: the contract with what is generated from it and the messages that show
 * it, version 1, what has been (the changelog), what others write, the style of pages, whose
 * classes are Danish as their addresses are, and the list itself.
 */
const LEFT_OUT =
  /^(?:wsdl|src\/contract|fixtures)\/|^migrations\/\w*v1_|^CHANGELOG\.md$|^package-lock\.json$|^\.oxlintrc\.json$|\.(?:pem|dat)$|^test\/(?:old-names\.txt|names\.test\.ts)$|^assets\//;

const namedFiles = (): readonly string[] => projectFiles().filter((path) => !LEFT_OUT.test(path));

/**
 * Prose of Markdown may speak Danish to Danish readers: only its code counts. Lines stay where they
 * are.
 */
function codeOf(markdown: string): string {
  const parts = markdown.split(/(^```[^]*?^```|`[^`\n]+`)/m);
  return parts.map((part, index) => (index % 2 === 1 ? part : part.replace(/[^\n]/g, ' '))).join('');
}

/**
 * Pages speak Danish to people, and so do their addresses: what stands in quotes there is not
 * looked at. Lines stay where they are.
 */
const unquoted = (source: string): string =>
  source.replace(/'(?:[^'\\\n]|\\.)*'|"[^"\n]*"|`[^`]*`/g, (text) => text.replace(/[^\n]/g, ' '));

const IS_PAGE = /^(?:src|test|test\/interop)\/pages\/|^test\/support\/[\w-]*pages?[\w-]*\.ts$/;

const lookedAt = (path: string, text: string): string => {
  if (path.endsWith('.md')) return codeOf(text);
  return IS_PAGE.test(path) ? unquoted(text) : text;
};

/** Finds them as whole words, also in a path; `$` and letters with accents belong to a word. */
const finderOf = (names: readonly OldName[]): RegExp =>
  new RegExp(`(?<![\\w$\\p{L}])(?:${names.map(({ name }) => name).join('|')})(?![\\w$\\p{L}])`, 'gu');

/** @returns the names in it, each with its line */
const namesIn = (text: string, finder: RegExp): readonly { readonly name: string; readonly line: number }[] =>
  [...text.matchAll(finder)].map(({ 0: name, index }) => ({
    name,
    line: text.slice(0, index).split('\n').length,
  }));

describe('names', () => {
  const names = oldNames();
  const finder = finderOf([...names].sort((a, b) => b.name.length - a.name.length));
  const staysIn = new Map(names.map(({ name, stays }) => [name, stays]));

  it('finds whole words only, and of Markdown only its code', () => {
    const found = (text: string) => namesIn(text, finder).map(({ name }) => name);
    expect(found("from kalder k; 'kalder'; kalder_id; opkalder; kalderå")).to.deep.equal([
      'kalder',
      'kalder',
    ]);
    expect(found(codeOf('kalder `kalder`\n```\nnpm run udbakke\n```\nudbakke'))).to.deep.equal([
      'kalder',
      'npm run udbakke',
    ]);
    expect(found(unquoted("kalder(['Kalder kalder', `kalder`])"))).to.deep.equal(['kalder']);
  });

  it('are the new ones everywhere (test/old-names.txt)', () => {
    const places = namedFiles().flatMap((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      return [...namesIn(path, finder), ...namesIn(lookedAt(path, text), finder)]
        .filter(({ name }) => staysIn.get(name)?.test(path) !== true)
        .map(({ name, line }) => `${path}:${String(line)}: ${name}`);
    });
    if (places.length > 0) expect.fail(`${String(places.length)} places:\n${places.join('\n')}`);
  });

  it('of commands are of scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Readonly<Record<string, string>>;
    };
    const unknown = namedFiles().flatMap((path) => {
      const found = readFileSync(join(ROOT, path), 'utf8').matchAll(
        /npm run (?:--silent )?(?<script>[a-z][\w:-]*)/g,
      );
      return [...found]
        .map(({ groups }) => groups?.script ?? '')
        .filter((script) => !(script in scripts))
        .map((script) => `${path}: npm run ${script}`);
    });
    expect([...new Set(unknown)]).to.deep.equal([]);
  });

  it('of files and folders in documents are of some that exist, below the root or src/', () => {
    const gone = namedFiles()
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) => {
        const text = readFileSync(join(ROOT, path), 'utf8');
        const files = [
          ...text.matchAll(
            /`(?<file>[\w.-]+\/[\w./-]+\.(?:ts|mjs|cjs|json|csv|sql)|(?:src|test|tools|bench|docs|demo)\/[\w./-]*\/)`/g,
          ),
        ].map(({ groups }) => groups?.file ?? '');
        const bases = ['.', 'src', dirname(path)].map((base) => join(ROOT, base));
        return files
          .filter((file) => !bases.some((base) => existsSync(join(base, file))))
          .map((file) => `${path}: ${file}`);
      });
    expect(gone).to.deep.equal([]);
  });
});
