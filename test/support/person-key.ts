import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runFolder } from './run-folder.js';

/** A file for PERSON_KEY, which production must have. */
export function personKeyFile(): string {
  const file = join(runFolder(), `person-${process.pid}.key`);
  writeFileSync(file, randomBytes(32).toString('base64'));
  return file;
}
