/**
 * `npm run client`: builds the client as it is packed into a folder, client/dist/ unless another is
 * named: one bundle with its types, and the contract beside it. Places within the folder are those
 * of the repository, so the bundle finds wsdl/ as the sources do (decision 0051).
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { licensesOf, packagesOf, REQUIRE } from './build-kit.js';

const ROOT = join(import.meta.dirname, '..');
const ENTRY = 'client/src/index.ts';

/** What stands beside the bundle: where it is taken from, and its place in the package. */
const BESIDE = [
  ['wsdl', 'wsdl'],
  ['LICENSE', 'LICENSE'],
  ['client/README.md', 'README.md'],
  ['client/package.json', 'package.json'],
] as const;

export interface Built {
  /** The packages of npm that the bundle has a part of. */
  readonly packages: readonly string[];
  /** The files of this repository that it is made of. */
  readonly sources: readonly string[];
}

export async function buildClient(folder: string): Promise<Built> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [ENTRY],
    outfile: join(folder, 'client/src/index.js'),
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    banner: { js: REQUIRE },
    metafile: true,
    logLevel: 'warning',
  });
  writeTypes(folder);
  for (const [from, to] of BESIDE) cpSync(join(ROOT, from), join(folder, to), { recursive: true });
  const packages = packagesOf(metafile);
  writeFileSync(join(folder, 'LICENSES.txt'), packages.map(licensesOf).join('\n'));
  const sources = Object.keys(metafile.inputs).filter((file) => !file.includes('node_modules/'));
  return { packages, sources };
}

/** The types of the sources, each at its own place. */
function writeTypes(folder: string): void {
  const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')) as {
    readonly compilerOptions: object;
  };
  const config = join(folder, 'tsconfig.json');
  const emitted = {
    ...compilerOptions,
    rootDir: ROOT,
    outDir: folder,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    incremental: false,
    tsBuildInfoFile: undefined,
    sourceMap: false,
    types: ['node'],
    typeRoots: [join(ROOT, 'node_modules/@types')],
  };
  writeFileSync(config, JSON.stringify({ compilerOptions: emitted, files: [join(ROOT, ENTRY)] }));
  execFileSync('node', [join(ROOT, 'node_modules/typescript-7/bin/tsc'), '-p', config], { stdio: 'inherit' });
  rmSync(config);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2] ?? join(ROOT, 'client/dist');
  const { packages } = await buildClient(folder);
  console.log(`${folder}, with ${packages.join(', ')}`);
}
