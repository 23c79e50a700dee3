import type { Knex } from 'knex';

/**
 * Lets a transaction begin with the lock that writing the tables of docs/decisions/0059 takes
 * anyway. Where a transaction has another lock by then, it and one that has them the other way
 * round would wait for each other.
 * @param transaction of the owner of the tables
 */
export async function lockMemory(transaction: Knex): Promise<void> {
  await transaction.raw('select lock_memory()');
}
