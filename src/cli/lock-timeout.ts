/** Says who keeps a command from a lock that it did not get in time. */
import type { Knex } from 'knex';
import { memoryLockHolders, type LockHolder } from '../store/memory/lock-holders.js';
import { isLockTimeout } from '../store/sql/unavailable.js';
import { CommandError, EXIT } from './failure.js';

/**
 * @returns the error of a command, in place of one that only says that a lock was not to be had
 */
export async function withLockHolders(error: unknown, database: Knex, lockMs: number): Promise<unknown> {
  if (!isLockTimeout(error)) return error;
  // Where even that is not to be had, the rest of the sentence is.
  const holders = await memoryLockHolders(database).catch(() => []);
  return new CommandError(sentenceOf(holders, lockMs), EXIT.away, { cause: error });
}

function sentenceOf(holders: readonly LockHolder[], lockMs: number): string {
  const nothing = `Nothing was changed, as a lock in the database was not free within ${lockMs} ms`;
  const more = 'docs/production.md, "A lock that is not free"';
  if (holders.length === 0) return `${nothing}. Try again; who has it: ${more}.`;
  const who = holders.map(({ pid, role, program }) => `process ${pid} (${nameOf(role)}, ${nameOf(program)})`);
  const end = holders.map(({ pid }) => `select pg_terminate_backend(${pid})`);
  return `${nothing}: ${who.join(', ')} has the lock of what gateways keep in memory. Let it end, or end it with ${end.join('; ')} (${more}).`;
}

const nameOf = (name: string | null): string => (name === null || name === '' ? 'no name' : name);
