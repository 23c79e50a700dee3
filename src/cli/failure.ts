/** Tells when a command does not end well: one sentence, and an exit code. */
import { CommanderError } from 'commander';
import { ConfigError } from '../config/config.js';
import { ListenError } from '../http/listen.js';
import { OtherVersionError } from '../store/migration/other-version.js';
import { isPassing } from '../store/sql/unavailable.js';
import { SystemError } from '../systems/system-error.js';

/** The exit codes of `jobnet`; its help and docs/production.md tell them. */
export const EXIT = { done: 0, failed: 1, usage: 2, away: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What was asked for cannot be done; `message` is a sentence for the operator. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  constructor(
    message: string,
    readonly exitCode: ExitCode = EXIT.failed,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A word, an option or a value of the command line cannot be. */
export const usageError = (sentence: string) => new CommandError(sentence, EXIT.usage);

export interface Failure {
  readonly exitCode: ExitCode;
  /** Absent where commander has said it, or where help was asked for. */
  readonly sentence?: string;
}

/** @returns undefined for an error that nobody has thought of, which is a bug */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof CommanderError) return { exitCode: error.exitCode === 0 ? EXIT.done : EXIT.usage };
  if (error instanceof CommandError) return { exitCode: error.exitCode, sentence: error.message };
  const isTold = TOLD.some((one) => error instanceof one);
  if (isTold) return { exitCode: EXIT.failed, sentence: (error as Error).message };
  return databaseFailure(error);
}

/** Errors of other rooms whose message is a sentence for the operator. */
const TOLD: readonly (abstract new (...args: never[]) => Error)[] = [
  ConfigError,
  SystemError,
  OtherVersionError,
  ListenError,
];

type Tell = (reason: string) => string;

const notUpToDate: Tell = (reason) =>
  `The database is not up to date (${reason}): start the gateway on it first.`;

/**
 * They are SQLSTATEs, or the beginning of them:
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const SENTENCES: readonly (readonly [sqlState: string, tell: Tell])[] = [
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
  ['42883', notUpToDate],
  ['42703', notUpToDate],
  ['3F000', notUpToDate],
  [
    '28',
    (reason) => `The database does not let us in: ${reason}. Is DATABASE_OWNER_URL, or DATABASE_URL, right?`,
  ],
  [
    '3D000',
    (reason) => `There is no such database: ${reason}. Is DATABASE_OWNER_URL, or DATABASE_URL, right?`,
  ],
];

/**
 * What Node says of the server's certificate, what pg says of a server without TLS, and a file of
 * the address (sslrootcert, sslcert, sslkey) that cannot be read: waiting mends none of them.
 */
const TLS =
  /^(CERT_|ERR_TLS_|ERR_SSL_|ERR_OSSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|EPROTO$)/;
const NO_TLS = 'The server does not support SSL connections';

const isTls = (error: Error, code: string): boolean =>
  TLS.test(code) || error.message.endsWith(NO_TLS) || ('syscall' in error && error.syscall === 'open');

const tlsSentence: Tell = (reason) =>
  `The database cannot be reached over TLS: ${reason}. Are sslmode and sslrootcert of DATABASE_OWNER_URL, or DATABASE_URL, right?`;

/** Looks through the causes, as the stores hide an error that passes behind a fault for callers. */
function databaseFailure(error: unknown): Failure | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    const code = 'code' in one && typeof one.code === 'string' ? one.code : '';
    // Knex writes the statement before what the server says.
    const reason = one.message.split(' - ').at(-1) ?? '';
    const found = SENTENCES.find(([start]) => code.startsWith(start));
    if (found) return { exitCode: EXIT.failed, sentence: found[1](reason) };
    if (isTls(one, code)) return { exitCode: EXIT.failed, sentence: tlsSentence(reason) };
    if (isPassing(one))
      return {
        exitCode: EXIT.away,
        sentence: `The database cannot be reached: ${reason === '' ? code : reason}. Is it up, and DATABASE_OWNER_URL, or DATABASE_URL, right?`,
      };
  }
  return undefined;
}
