import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { downloads } from './downloads.js';
import { sitePages } from './pages.js';

/** Writes the site to a folder, packed as the gateway sends it. @returns how many files it has */
export function writeSite(folder: string): number {
  const files = [...sitePages(), ...downloads().map(([address, file]) => [`docs/${address}`, file] as const)];
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    const file = join(folder, `${path}.gz`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, gzipSync(text, { level: 9 }));
  }
  return files.length;
}
