import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../config/data-file.js';

/** The gateway's own version, from package.json. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
