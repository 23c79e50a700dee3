/** What the files of src import, read from their import lines. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

export const SRC = join(import.meta.dirname, '..', '..', 'src');

export interface Import {
  /** The file that imports, below src/. */
  readonly from: string;
  /** A file below src/, a package, or a module of Node as `node:fs`. */
  readonly to: string;
  /** Types only: nothing is loaded when the program runs. */
  readonly isType: boolean;
  /** `import(…)`: loaded when that line runs, if ever. */
  readonly isLate: boolean;
}

export const isFile = (target: string): boolean => /\.tsx?$/.test(target);

/** Paths of all TypeScript files below src/, with slashes. */
export const sourceFiles = (): readonly string[] =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter(isFile)
    .sort();

const AT_START = /^(?:import|export)\s(?<type>type\s)?(?:[^'"=;]*?\sfrom\s+)?['"](?<name>[^'"]+)['"]/;
const LATE = /\bimport\(\s*['"](?<late>[^'"]+)['"]/;
const IMPORTS = new RegExp(`${AT_START.source}|${LATE.source}`, 'gm');

/** @param text the source of the file `from` */
export function importsIn(text: string, from: string): readonly Import[] {
  return [...text.matchAll(IMPORTS)].map(({ groups = {} }) => ({
    from,
    to: targetOf(groups.name ?? groups.late ?? '', from),
    isType: groups.type !== undefined,
    isLate: groups.late !== undefined,
  }));
}

export const allImports = (): readonly Import[] =>
  sourceFiles().flatMap((file) => importsIn(readFileSync(join(SRC, file), 'utf8'), file));

function targetOf(specifier: string, from: string): string {
  if (specifier.startsWith('.')) {
    const file = posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts');
    return existsSync(join(SRC, `${file}x`)) ? `${file}x` : file;
  }
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
