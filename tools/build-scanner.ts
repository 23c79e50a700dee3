/**
 * `npm run scanner`: compiles assembly/ to WebAssembly, and writes it as a module that every build
 * and bundle of this repository can import (decision 0054).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..');
const MODULE = 'src/xml/parser/scanner-wasm.ts';
const COMPILER = 'node_modules/assemblyscript/bin/asc.js';
const OPTIONS = [
  '-O3',
  '--converge',
  '--noAssert',
  '--runtime',
  'stub',
  '--enable',
  'simd',
  '--use',
  'abort=',
];

/**
 * The module as it is to be checked in. The compiler is asked by its command, as its types change
 * those of JavaScript for whoever imports them.
 */
export function scannerModule(): string {
  const folder = mkdtempSync(join(tmpdir(), 'scanner-'));
  try {
    const wasm = join(folder, 'scan.wasm');
    execFileSync(process.execPath, [COMPILER, 'assembly/scan.ts', '--outFile', wasm, ...OPTIONS], {
      cwd: ROOT,
    });
    return moduleOf(readFileSync(wasm));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function moduleOf(wasm: Buffer): string {
  const lines = wasm.toString('base64').match(/.{1,100}/g) ?? [];
  return [
    '// Compiled from assembly/ by `npm run scanner`. Do not edit: a test holds it equal to its source.',
    'export const SCANNER =',
    `${lines.map((line) => `  '${line}'`).join(' +\n')};`,
    '',
  ].join('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(join(ROOT, MODULE), scannerModule());
