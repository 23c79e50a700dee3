/**
 * What the processes that tests start run: the sources compiled to JavaScript and laid out as on a
 * server, as a start through tsx takes twice the processor's time.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { buildSync, version } from 'esbuild';
import { projectRoot } from '../../src/config/data-file.js';

/** Below the project's folder, so that a compiled file finds the packages and the data files. */
const CACHE = '.cache/compiled';

/** All that a process of a test may load; `bin` runs what is compiled where there is no tsx. */
const FOLDERS = ['bin', 'src', 'migrations', 'test'];

/** How tsconfig.json has the pages compiled. */
export const JSX = { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'hono/jsx' } } as const;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * @param file of the sources, from the project's folder, e.g. `src/main.ts`
 * @returns the path of what it is compiled to, as it is now: made anew when any of them has changed
 */
export function compiled(file: string): string {
  return join(compiledRoot(), 'dist', file.replace(/\.tsx?$/, '.js'));
}

/** Reading all sources takes 40 ms, and none of them changes during a run. */
let ofThisRun: string | undefined;

/** The folder in which `bin/` and `dist/` of this project lie. */
export const compiledRoot = (): string => (ofThisRun ??= compiledFrom(projectRoot));

/** As compiledRoot, of a project that may have changed since. */
export function compiledFrom(root: string): string {
  const sources = FOLDERS.flatMap((folder) => filesIn(root, folder));
  const cache = join(root, CACHE);
  const made = join(cache, keyOf(root, sources));
  if (!existsSync(made)) {
    mkdirSync(cache, { recursive: true });
    removeOld(cache);
    compile(root, sources, made);
  }
  return made;
}

/** The files of a folder that are compiled or copied, sorted. */
function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => /\.(?:tsx?|mjs)$/.test(name) && !name.endsWith('.test.ts'))
    .sort();
}

/** Says the state of the sources: every byte of them, their names, and the compiler's version. */
function keyOf(root: string, sources: readonly string[]): string {
  const hash = createHash('sha256').update(version);
  for (const name of sources) {
    const text = readFileSync(join(root, name));
    hash.update(`\0${name}\0${text.length}\0`).update(text);
  }
  return hash.digest('hex').slice(0, 16);
}

/** It has another name until it is whole; of two workers that compile, one is the quicker. */
function compile(root: string, sources: readonly string[], made: string): void {
  const unfinished = `${made}.new-${process.pid}`;
  buildSync({
    absWorkingDir: root,
    entryPoints: sources.filter((name) => /\.tsx?$/.test(name)),
    outdir: join(unfinished, 'dist'),
    outbase: root,
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    tsconfigRaw: JSX,
    logLevel: 'silent',
  });
  for (const name of sources.filter((one) => one.endsWith('.mjs')))
    cpSync(join(root, name), join(unfinished, name));
  try {
    renameSync(unfinished, made);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(made)) throw error;
  }
}

/** Those of today may still be what a process of another run reads. */
function removeOld(cache: string): void {
  for (const name of readdirSync(cache)) {
    const place = join(cache, name);
    const { mtimeMs } = statSync(place, { throwIfNoEntry: false }) ?? { mtimeMs: Infinity };
    if (Date.now() - mtimeMs > DAY_MS) rmSync(place, { recursive: true, force: true });
  }
}
