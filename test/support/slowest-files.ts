/** Which test files take longest, for whoever wants the whole run to be quicker. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runFolder } from './run-folder.js';

/** A run of a few files shows by itself what takes long. */
const WHOLE_RUN = 50;
const SHOWN = 10;

/** A line for each file; the workers of `mocha --parallel` all write here. */
const times = (): string => join(runFolder(), 'times');

/** Keeps how long a file took, on the clock. */
export function noteFile(file: string, ms: number): void {
  appendFileSync(times(), `${Math.round(ms)} ${file}\n`);
}

/** What to print at the end of a run; nothing where only some files were run. */
export function slowestFiles(): string {
  if (!existsSync(times())) return '';
  const files = readFileSync(times(), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ ms: Number.parseInt(line, 10), file: line.slice(line.indexOf(' ') + 1) }));
  if (files.length < WHOLE_RUN) return '';
  const slowest = files.sort((a, b) => b.ms - a.ms).slice(0, SHOWN);
  const lines = slowest.map(({ ms, file }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${file}\n`);
  return `  The slowest files:\n${lines.join('')}`;
}
