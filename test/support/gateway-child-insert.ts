/** The writing of gateway-child.ts. */
import { randomUUID } from 'node:crypto';
import { jobannonceStoreOn } from '../../src/services/jobannonce/ad/store.js';
import type { EmbeddedAddress } from '../../src/sandbox/postgres/start.js';
import { migrate } from '../../src/store/migration/migrate.js';
import { openDatabase } from '../../src/store/sql/database.js';
import { transactionsOn } from '../../src/store/sql/knex-transaction.js';
import { storedJobannonce, haendelse } from './jobannoncer.js';

/** It inserts ads without end, one after the other on each of four connections. */
export type Insert = (acknowledged: (id: string) => void) => Promise<unknown>;

/** Sees to it that the tables are there. */
export async function openInsert(connection: EmbeddedAddress): Promise<Insert> {
  await migrate(connection);
  const database = openDatabase(connection);
  const store = jobannonceStoreOn(database);
  const inTransaction = transactionsOn(database);
  return (acknowledged) => {
    const insertForEver = async (): Promise<never> => {
      for (;;) {
        const ad = storedJobannonce({ id: randomUUID() });
        await inTransaction((transaction) => store.insert(transaction, ad, haendelse()));
        acknowledged(ad.id);
      }
    };
    return Promise.all([1, 2, 3, 4].map(insertForEver));
  };
}
