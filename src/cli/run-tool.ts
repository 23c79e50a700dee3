/** How every operator's tool ends: with what it printed, or one sentence and exit code 1. */
import { OpenStoreError } from '../compose/open-store.js';
import { ConfigError } from '../config/config.js';
import { EmbeddedPostgresError } from '../sandbox/postgres/failure.js';
import { OtherVersionError } from '../store/migration/migrate.js';
import { isPassing } from '../store/sql/unavailable.js';

type ErrorClass = abstract new (...args: never[]) => Error;

const TOLD: readonly ErrorClass[] = [
  ConfigError,
  EmbeddedPostgresError,
  OpenStoreError,
  OtherVersionError,
];

/** @param told errors of the tool whose message is a sentence for the operator */
export async function runTool(told: readonly ErrorClass[], main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const isTold = [...TOLD, ...told].some((one) => error instanceof one);
    // What nobody has thought of is a bug: who mends it needs all of it.
    console.error(isTold ? (error as Error).message : (sentenceOf(error) ?? error));
    process.exitCode = 1;
  }
}

/** SQLSTATEs, or the beginning of them: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const SENTENCES: readonly (readonly [string, (reason: string) => string])[] = [
  [
    '42501',
    (reason) =>
      `The role may not do that in the database (${reason}): DATABASE_OWNER_URL must be the role that owns the tables, docs/audit.md.`,
  ],
  [
    '42P01',
    (reason) =>
      `The database is not the gateway's, or not up to date (${reason}): start the gateway on it first.`,
  ],
  ['42883', (reason) => `The database is not up to date (${reason}): start the gateway on it first.`],
  [
    '28',
    (reason) => `The database does not let us in: ${reason}. Is DATABASE_OWNER_URL, or DATABASE_URL, right?`,
  ],
  [
    '3D000',
    (reason) => `There is no such database: ${reason}. Is DATABASE_OWNER_URL, or DATABASE_URL, right?`,
  ],
];

/** Of an error of the database; the stores hide one that passes behind a fault for callers. */
export function sentenceOf(error: unknown): string | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    const code = 'code' in one && typeof one.code === 'string' ? one.code : '';
    // Knex writes the statement before what the server says.
    const reason = one.message.split(' - ').at(-1) ?? '';
    const found = SENTENCES.find(([start]) => code.startsWith(start));
    if (found) return found[1](reason);
    if (isPassing(one))
      return `The database cannot be reached: ${reason === '' ? code : reason}. Is it up, and DATABASE_OWNER_URL, or DATABASE_URL, right?`;
  }
  return undefined;
}
