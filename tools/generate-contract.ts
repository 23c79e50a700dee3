import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { formatted } from './contract/format.js';
import { load } from '../kit/src/wsdl/load.js';
import { write } from './contract/write.js';

/**
 * Writes src/contract from wsdl/: interfaces, descriptors and service tables. `npm run generate`.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'src/contract');
const files = formatted(write(load(join(root, 'wsdl'))));
mkdirSync(target, { recursive: true });
for (const old of readdirSync(target)) if (!files.has(old) && old !== 'README.md') rmSync(join(target, old));
for (const [name, text] of files) writeFileSync(join(target, name), text);
process.stdout.write(`src/contract: ${[...files.keys()].join(' ')}\n`);
