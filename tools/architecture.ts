/** Writes the table of imports into ARCHITECTURE.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { withImportTable } from '../test/architecture/table.js';

const FILE = 'ARCHITECTURE.md';
writeFileSync(FILE, withImportTable(readFileSync(FILE, 'utf8')));
