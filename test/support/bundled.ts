/**
 * The programs that tests start most often, each in one file with the packages that it uses: that
 * takes half of the processor's time to load, which is most of what a short process does.
 */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { projectRoot } from '../../src/config/data-file.js';
import { compiledRoot, JSX } from './compiled.js';

/**
 * The sources, and where their bundles lie. All lie as deep as `src/store/migration/`, which names
 * the folder of the migrations by its own place, and beside the converter that those need who
 * convert logos.
 */
const CONVERTER = 'src/services/logo/image/conversion-process.ts';
const PROGRAMS = [
  ['src/main.ts', 'dist/src/main/main.js'],
  [CONVERTER, 'dist/src/main/conversion-process.js'],
  ['src/cli/jobnet.ts', 'dist/src/cli/jobnet.js'],
  [CONVERTER, 'dist/src/cli/conversion-process.js'],
  ['test/support/gateway-child.ts', 'dist/test/support/gateway-child.js'],
  ['test/support/v1-purge-child.ts', 'dist/test/support/v1-purge-child.js'],
] as const;

/** They read files beside their own, or are what knex would load for other databases. */
const NOT_BUNDLED = [
  ...['graphile-worker', 'jsonc-parser', 'libxml2-wasm', 'oidc-provider', 'sharp'],
  ...['better-sqlite3', 'mariadb', 'mysql', 'mysql2', 'oracledb', 'pg-native', 'pg-query-stream', 'sqlite3'],
  'tedious',
];

/** A package that is CommonJS asks for others in a way that an ES module does not have. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/** @returns the path of the one file that the program is in, as its sources are now */
export function bundled(file: (typeof PROGRAMS)[number][0]): string {
  const [, place] = PROGRAMS.find(([source]) => source === file) ?? [];
  if (place === undefined) throw new Error(`${file} is not bundled: see PROGRAMS in test/support/bundled.ts`);
  return join(bundledRoot(), place);
}

/** The folder in which `bin/` runs what is bundled. */
export function bundledRoot(): string {
  const made = join(compiledRoot(), 'bundled');
  if (!existsSync(made)) bundle(made);
  return made;
}

/** It has another name until it is whole; of two workers that bundle, one is the quicker. */
function bundle(made: string): void {
  const unfinished = `${made}.new-${process.pid}`;
  buildSync({
    absWorkingDir: projectRoot,
    entryPoints: PROGRAMS.map(([source, place]) => ({ in: source, out: place.replace(/\.js$/, '') })),
    outdir: unfinished,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: NOT_BUNDLED,
    banner: { js: REQUIRE },
    // Reading the map of the sources would take a tenth of the time again.
    sourcemap: false,
    minifyWhitespace: true,
    tsconfigRaw: JSX,
    logLevel: 'silent',
  });
  mkdirSync(unfinished, { recursive: true });
  cpSync(join(compiledRoot(), 'bin'), join(unfinished, 'bin'), { recursive: true });
  // What a migration imports is found from where it really lies.
  symlinkSync(join('..', 'dist', 'migrations'), join(unfinished, 'migrations'));
  try {
    renameSync(unfinished, made);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(made)) throw error;
  }
}
