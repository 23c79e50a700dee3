/** What failed in a whole run, once more at its end, where a log that was cut off still has it. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runFolder } from './run-folder.js';

/** A property tells its counterexample and what was wrong with it in so many characters. */
const LONGEST_MESSAGE = 1500;

/** The workers of `mocha --parallel` all write here. */
const failures = (): string => join(runFolder(), 'failures');

/** Keeps the test's name and the beginning of its error's message. */
export function noteFailure({ title, error }: { readonly title: string; readonly error: unknown }): void {
  const message = error instanceof Error ? error.message : String(error);
  appendFileSync(failures(), `  FAILED ${title}\n    ${message.slice(0, LONGEST_MESSAGE)}\n`);
}

/** What to print at the end of a run; nothing where all went well. */
export const whatFailed = (): string => (existsSync(failures()) ? readFileSync(failures(), 'utf8') : '');
