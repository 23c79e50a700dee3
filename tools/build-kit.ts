/**
 * `make kit`: builds the tester's kit as it is packed into a folder, kit/dist/ unless another is
 * named: one bundle, with the contract and the fixtures beside it. Nothing else has to be installed
 * with it, so its manifest names no dependency (decision 0047).
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Metafile } from 'esbuild';

const ROOT = join(import.meta.dirname, '..');
const BUNDLE = 'jobnet-kit.mjs';

/** What stands beside the bundle, and where it is taken from. */
const BESIDE = ['wsdl', 'fixtures', 'demo', 'LICENSE'];

/**
 * Packages that came as CommonJS ask for modules of Node by `require`. The name of the import is
 * one that no file of the bundle has: a second `createRequire` would be no module.
 */
export const REQUIRE =
  "import { createRequire as bundleRequire } from 'node:module';\nconst require = bundleRequire(import.meta.url);";

/**
 * @param isPacked may leave out fixtures, by their path, where a whole folder of them takes long
 * @returns the packages of npm that the bundle has a part of
 */
export async function buildKit(
  folder: string,
  isPacked: (fixture: string) => boolean = () => true,
): Promise<readonly string[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['kit/src/main.ts'],
    outfile: join(folder, BUNDLE),
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    banner: { js: `#!/usr/bin/env node\n${REQUIRE}` },
    metafile: true,
    logLevel: 'warning',
  });
  const packages = packagesOf(metafile);
  for (const name of BESIDE) {
    const filter = (path: string) => name !== 'fixtures' || isPacked(relative(join(ROOT, name), path));
    cpSync(join(ROOT, name), join(folder, name), { recursive: true, filter });
  }
  cpSync(join(ROOT, 'kit/README.md'), join(folder, 'README.md'));
  const manifest = JSON.parse(readFileSync(join(ROOT, 'kit/package.json'), 'utf8')) as object;
  const packed = { ...manifest, bin: { 'jobnet-kit': BUNDLE } };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packed, undefined, 2)}\n`);
  writeFileSync(join(folder, 'LICENSES.txt'), packages.map(licensesOf).join('\n'));
  return packages;
}

export function packagesOf({ inputs }: Metafile): readonly string[] {
  const names = Object.keys(inputs).map((file) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

/** Licenses ask that their text comes along. Some packages have it in their README only. */
export function licensesOf(name: string): string {
  const folder = join(ROOT, 'node_modules', name);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const names = readdirSync(folder);
  const own = names.filter((file) => /^licen[cs]e/i.test(file)).map(read);
  const told = names
    .filter((file) => /^readme/i.test(file))
    .flatMap((file) => /^(?:#+ )?Licen[cs]e\b[^\n]*\n[\s\S]*/im.exec(read(file)) ?? []);
  const texts = own.length > 0 ? own : told;
  if (texts.length === 0) throw new Error(`${folder} has no file with its license`);
  return [`== ${name}`, ...texts].join('\n\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2] ?? join(ROOT, 'kit/dist');
  const packages = await buildKit(folder);
  console.log(`${join(folder, BUNDLE)}, with ${packages.join(', ')}`);
}
