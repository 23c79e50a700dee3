/**
 * `npm run collections`: writes collections/ from the contract, its samples and the table of
 * conversations. A test says when a file is stale.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BRUNO, collectionFiles, collectionsFolder } from './files.js';

const files = collectionFiles();
rmSync(join(collectionsFolder, BRUNO), { recursive: true, force: true });
for (const [path, text] of files) {
  const place = join(collectionsFolder, path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
}
process.stdout.write(`collections: ${files.size} files\n`);
