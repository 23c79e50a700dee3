/** Writes the site to dist/site/, packed as the gateway sends it; `make build` runs it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../../src/config/data-file.js';
import { sitePages } from './pages.js';

const folder = process.argv[2] ?? join(projectRoot, 'dist', 'site');
const pages = sitePages();
rmSync(folder, { recursive: true, force: true });
for (const [path, text] of pages) {
  const file = join(folder, `${path}.gz`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, gzipSync(text, { level: 9 }));
}
process.stdout.write(`${pages.size} files of the documentation\n`);
