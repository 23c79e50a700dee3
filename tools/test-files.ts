/**
 * Prints the test files of a kind, one a line: `tsx tools/test-files.ts without-database`. What a
 * test needs is read from what it imports, directly or through other files of test/ and tools/, so
 * no list has to be kept.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..');

/**
 * Files through which a test gets a PostgreSQL: of the run, of a gateway process, or one that it
 * starts itself.
 */
const DATABASE = [
  'test/support/database.ts',
  'test/support/gateway-process.ts',
  'test/support/main-process.ts',
  'src/sandbox/postgres/start.ts',
];

/**
 * Files through which a test runs programs that are not in node_modules, and which may be absent.
 */
const FOREIGN = ['test/interop/tools.ts', 'test/support/every-postgres.ts'];

/** Does a test file, named by its path below the project's folder, get a PostgreSQL? */
export function needsDatabase(file: string): boolean {
  const reached = reachedFrom(file);
  return DATABASE.some((one) => reached.has(one));
}

/** Does a test file run programs of others, which are not in node_modules? */
function needsForeignPrograms(file: string): boolean {
  const reached = reachedFrom(file);
  return FOREIGN.some((one) => reached.has(one));
}

/**
 * `make check` runs these. It leaves to `make test` what takes seconds, in files that are named
 * `*.long.test.ts`, and the programs of others, which may be absent.
 */
const isQuick = (file: string): boolean =>
  !needsDatabase(file) && !file.endsWith('.long.test.ts') && !needsForeignPrograms(file);

export const KINDS = {
  all: () => true,
  'without-database': (file: string) => !needsDatabase(file),
  check: isQuick,
  'with-database': needsDatabase,
  'foreign-programs': needsForeignPrograms,
  /** Another version of Node may change these: quick ones, and the whole gateway on a socket. */
  'node-24': (file: string) => isQuick(file) || file.startsWith('test/app/'),
} satisfies Record<string, (file: string) => boolean>;

export type Kind = keyof typeof KINDS;

/** These take longest: they begin first, so that none of them is alone at the end of a run. */
const LONG = [
  /\.long\.test\.ts$/,
  /^test\/(?:fixtures|hostile-texts)\.test\.ts$/,
  /^test\/(?:app|cli|sandbox)\//,
];

const turnOf = (file: string): number => {
  const turn = LONG.findIndex((kind) => kind.test(file));
  return turn < 0 ? LONG.length : turn;
};

/** Paths below the project's folder, in the order in which they begin. */
export function testFiles(kind: Kind): string[] {
  return readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join('test', file))
    .filter((file) => KINDS[kind](file))
    .sort()
    .sort((one, other) => turnOf(one) - turnOf(other));
}

/**
 * The file and what it imports, and so on within test/ and tools/; of src/ only what is imported
 * from there directly.
 */
export function reachedFrom(file: string, reached = new Set<string>()): ReadonlySet<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  if (!file.startsWith('src/')) for (const next of importsOf(file)) reachedFrom(next, reached);
  return reached;
}

/** An import of types only is gone when the file runs. */
const IMPORT =
  /^(?:import|export)(?! type\b)[^'"`;]*?from '(\.[^']+)';|^import '(\.[^']+)';|\bimport\('(\.[^']+)'\)/gm;

const known = new Map<string, readonly string[]>();

function importsOf(file: string): readonly string[] {
  const before = known.get(file);
  if (before) return before;
  const found = [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)]
    .map(([, from, alone, lazy]) => from ?? alone ?? lazy ?? '')
    .map((path) => relative(ROOT, join(ROOT, dirname(file), path)).replace(/\.js$/, '.ts'))
    .filter((path) => path.endsWith('.ts') && existsSync(join(ROOT, path)));
  known.set(file, found);
  return found;
}

function main([kind = '']: readonly string[]): void {
  if (!Object.hasOwn(KINDS, kind)) {
    console.error(`Which kind of test files? One of ${Object.keys(KINDS).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  console.log(testFiles(kind as Kind).join('\n'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
