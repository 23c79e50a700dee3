/** Writes the site to dist/site/; `make build` runs it. */
import { join } from 'node:path';
import { projectRoot } from '../../src/config/data-file.js';
import { writeSite } from './write.js';

const count = writeSite(join(projectRoot, 'dist', 'site'));
process.stdout.write(`${count} files of the documentation\n`);
