import type { Knex } from 'knex';
import type { Transaction } from './transaction.js';
import { orUnavailable } from './unavailable.js';

/** Runs the work in one transaction: committed when it resolves, rolled back when it throws. */
export type InTransaction = <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;

/** @throws Fault 139135 when the database cannot be reached or is overloaded; what `work` throws */
export function transactionsOn(database: Knex): InTransaction {
  return (work) => orUnavailable(() => database.transaction((knex) => work(knex as unknown as Transaction)));
}

/**
 * What a store writes with. The two casts in this file are the whole of the seam: services pass transactions on and
 * cannot look into them.
 */
export const knexOf = (transaction: Transaction): Knex => transaction as unknown as Knex;
