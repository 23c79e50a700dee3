/** Writes recordings into a folder: whole, or not at all. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../../src/config/data-file.js';
import type { Files } from './conversation.js';

const VOLATILE = 'volatile.json';

/**
 * @returns the folder that it is in: its own name, with a number where that is taken
 * @throws NodeJS.ErrnoException nothing of it is there then
 */
export function writeFiles(out: string, { folder, files, hasLogo }: Files): string {
  const place = freePlace(join(out, folder));
  mkdirSync(dirname(place), { recursive: true });
  // It is beside its place, so that renaming it there is one step.
  const half = mkdtempSync(join(out, '.recording-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(half, name), text);
    if (hasLogo) letLogosDiffer(out);
    renameSync(half, place);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw error;
  }
  return place;
}

function freePlace(place: string): string {
  if (!existsSync(place)) return place;
  for (let number = 2; ; number += 1) if (!existsSync(`${place}-${number}`)) return `${place}-${number}`;
}

/** The gateway makes another picture of the one that stands in place of the real one. */
function letLogosDiffer(out: string): void {
  const file = join(out, VOLATILE);
  if (existsSync(file)) return;
  const lists = JSON.parse(readFileSync(join(projectRoot, 'fixtures', VOLATILE), 'utf8')) as {
    readonly volatile: readonly object[];
  };
  const row = {
    element: 'Indhold',
    kind: 'value',
    why: 'a plain picture stands in place of the recorded one',
  };
  const text = JSON.stringify({ ...lists, volatile: [...lists.volatile, row] }, undefined, 2);
  writeFileSync(`${file}.new`, `${text}\n`);
  renameSync(`${file}.new`, file);
}
