import pg from 'pg';
import { Fault } from '../../faults/fault.js';

const { DatabaseError } = pg;

/**
 * Failures that pass and are nobody's fault but the database's: the same request may succeed later.
 * SQLSTATEs of https://www.postgresql.org/docs/current/errcodes-appendix.html (two characters: the
 * whole class), and Node's codes.
 */
const PASSING = [
  '08', // connection exception
  '53', // insufficient resources: connections, disk, memory
  '57P', // shut down, crashed, starting up
  '57014', // statement timeout
  '55P03', // lock timeout
  '40001', // serialisation failure
  '40P01', // deadlock
  '25006', // read only: a standby that has not taken over yet
  '25P03', // idle in transaction timeout
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT', // no unix socket
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];

/**
 * What pg says without a code of a connection that is lost, or was not to be had in time; Knex puts
 * the statement before it.
 */
const LOST =
  /Connection terminated|(connection error|was closed) and is not queryable|^timeout (expired|exceeded)/;

/**
 * Runs the work; a failure that passes becomes the Fault which says so and asks for a retry.
 * @throws Fault 139135; any other error, a database error without the values of the row it is about
 */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isPassing(error)) throw withoutValues(error);
    throw new Fault(139135, [], {}, { cause: error });
  }
}

const LOCK_TIMEOUT = '55P03';

/** Was a lock not to be had in time? Looks through the causes, as a fault for callers hides it. */
export function isLockTimeout(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause)
    if ('code' in one && one.code === LOCK_TIMEOUT) return true;
  return false;
}

/** Is it a failure of the database that passes? */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code !== undefined) return PASSING.some((start) => code.startsWith(start));
  return error.name === 'KnexTimeoutError' || LOST.test(error.message);
}

/**
 * PostgreSQL quotes the row that it refuses, which would take names and phone numbers into the log.
 */
function withoutValues(error: unknown): unknown {
  if (error instanceof DatabaseError) {
    error.detail = undefined;
    error.where = undefined;
  }
  return error;
}
