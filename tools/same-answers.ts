/**
 * Compares what every fixture sends and is answered at a git revision with what it is in the
 * working tree: `npx tsx tools/same-answers.ts 789b245`. A fixture is found again by service,
 * operation and what it shows, so it may have been sorted under another subject. Exit code 1 when
 * an answer differs or has gone.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..');

/**
 * These texts may differ, as pairs of before and after: they name a setting or a command which has
 * another name now.
 */
const RENAMED: readonly (readonly [string, string])[] = [];

type Files = ReadonlyMap<string, Buffer>;

interface Comparison {
  readonly identical: number;
  /** They are identical but for the names in RENAMED. */
  readonly renamed: readonly string[];
  readonly different: readonly string[];
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

/**
 * Makes a key of service, operation, what it shows, and the file: it stays the same when a fixture
 * is sorted otherwise.
 */
export function keyOf(path: string): string | undefined {
  const [, service, ...rest] = path.split('/');
  const file = rest.pop() ?? '';
  if (!/^(\d+\.)?(request|response)\.xml$/.test(file) && file !== 'about.md') return undefined;
  const [operation, ...below] = rest.join('/').split(/__|\//);
  return [service, operation, below.at(-1), file].join('/');
}

/** Only the front matter of about.md counts: it holds the HTTP status and the header fields. */
function substanceOf(key: string, content: Buffer): Buffer {
  if (!key.endsWith('/about.md')) return content;
  return Buffer.from(/^---\n(.*?)\n---\n/s.exec(content.toString())?.[1] ?? '');
}

/** @param renamed texts that may differ, before and after */
export function compare(
  before: Files,
  after: Files,
  renamed: readonly (readonly [string, string])[] = RENAMED,
): Comparison {
  const isRenamed = (old: Buffer, now: Buffer): boolean =>
    renamed.reduce((text, [from, to]) => text.replaceAll(from, to), old.toString()) === now.toString();
  const pairs = [...before].map(([key, old]) => ({ key, old, now: after.get(key) }));
  const changed = pairs.flatMap(({ key, old, now }) => (now && !old.equals(now) ? [{ key, old, now }] : []));
  const keys = (some: readonly { readonly key: string }[]) => some.map(({ key }) => key);
  return {
    identical: pairs.filter(({ key, old, now }) => key.includes('response.xml') && now?.equals(old)).length,
    renamed: keys(changed.filter(({ old, now }) => isRenamed(old, now))),
    different: keys(changed.filter(({ old, now }) => !isRenamed(old, now))),
    gone: keys(pairs.filter(({ now }) => !now)),
    added: [...after.keys()].filter((key) => !before.has(key)),
  };
}

function keyed(files: readonly { readonly path: string; readonly read: () => Buffer }[]): Files {
  return new Map(
    files.flatMap(({ path, read }) => {
      const key = keyOf(path);
      return key === undefined ? [] : [[key, substanceOf(key, read())] as const];
    }),
  );
}

function atRevision(revision: string): Files {
  const git = (args: readonly string[], input = '') =>
    execFileSync('git', args, { cwd: ROOT, input, maxBuffer: 256 * 1024 * 1024 });
  const listed = git(['ls-tree', '-r', '-z', '--name-only', revision, 'fixtures']).toString().split('\0');
  const paths = listed.filter((path) => path !== '');
  // One process for all files: `<hash> blob <size>`, a line end, the content, a line end.
  const batch = git(['cat-file', '--batch'], paths.map((path) => `${revision}:${path}\n`).join(''));
  let at = 0;
  return keyed(
    paths.map((path) => {
      const end = batch.indexOf('\n', at);
      const size = Number(batch.subarray(at, end).toString().split(' ')[2]);
      at = end + 1 + size + 1;
      return { path, read: () => batch.subarray(end + 1, end + 1 + size) };
    }),
  );
}

function inWorkingTree(): Files {
  const entries = readdirSync(join(ROOT, 'fixtures'), { recursive: true, encoding: 'utf8' });
  return keyed(
    entries.map((entry) => ({
      path: `fixtures/${entry}`,
      read: () => readFileSync(join(ROOT, 'fixtures', entry)),
    })),
  );
}

function main([revision]: readonly string[]): void {
  if (revision === undefined) {
    console.error('Give a git revision: npx tsx tools/same-answers.ts 789b245');
    process.exitCode = 2;
    return;
  }
  const { identical, renamed, different, gone, added } = compare(atRevision(revision), inWorkingTree());
  for (const key of renamed) console.log(`renamed    ${key}`);
  for (const key of added) console.log(`new        ${key}`);
  for (const key of different) console.log(`DIFFERENT  ${key}`);
  for (const key of gone) console.log(`GONE       ${key}`);
  const differing = different.length + gone.length;
  console.log(`${identical} answers identical to ${revision}, ${differing} files that differ`);
  if (differing > 0) process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
