/**
 * `npm run reference`: writes docs/reference/ from the contract, the catalogue of faults, the table
 * of operations, the code lists and the fixtures. A test says when a page is stale.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { referenceFolder, referencePages } from './pages.js';

const pages = referencePages();
for (const old of readdirSync(referenceFolder, { recursive: true, encoding: 'utf8' }))
  if (old.endsWith('.md') && !pages.has(old)) rmSync(join(referenceFolder, old));
for (const [path, text] of pages) {
  mkdirSync(dirname(join(referenceFolder, path)), { recursive: true });
  writeFileSync(join(referenceFolder, path), text);
}
process.stdout.write(`docs/reference: ${pages.size} pages\n`);
