/**
 * Writes the settings table into README.md, between its two marks; test/readme.test.ts holds it
 * there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsTable } from '../src/config/config.js';

const README = join(import.meta.dirname, '..', 'README.md');
const BLOCK = /(<!-- settings -->\n)[\s\S]*(<!-- \/settings -->)/;

/** The README with its settings table as the code has it. */
export function withSettings(readme: string): string {
  return readme.replace(BLOCK, (_all, start: string, end: string) => `${start}\n${settingsTable()}\n${end}`);
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(README, withSettings(readFileSync(README, 'utf8')));
}
