/**
 * A process that holds an embedded PostgreSQL, for tests to kill (gateway-process.ts). Its argument
 * is JSON; it writes one JSON line for each log line, when it is ready or could not start, and for
 * each ad the database acknowledged.
 */
import { randomUUID } from 'node:crypto';
import { jobannonceStoreOn } from '../../src/services/jobannonce/ad/store.js';
import { openDatabase } from '../../src/store/sql/database.js';
import { type EmbeddedOptions, startEmbeddedPostgres } from '../../src/sandbox/postgres/start.js';
import { transactionsOn } from '../../src/store/sql/knex-transaction.js';
import { migrate } from '../../src/store/migration/migrate.js';
import { storedJobannonce, haendelse } from './jobannoncer.js';

export type ChildOptions = Omit<EmbeddedOptions, 'log'> & {
  /** Insert ads, one after the other on each of four connections, until killed. */
  readonly insert?: boolean;
  /** Leave by process.exit as soon as it is ready. */
  readonly exit?: boolean;
  /** Handle SIGTERM as main.ts does. */
  readonly graceful?: boolean;
};

const say = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);

const options = JSON.parse(process.argv[2] ?? '{}') as ChildOptions;
try {
  const postgres = await startEmbeddedPostgres({ ...options, log: (log) => say({ log }) });
  const { connection, version, directory, pid } = postgres;
  if (options.graceful) {
    process.once('SIGTERM', () => {
      void postgres.stop().then(() => {
        say({ log: 'stopped' });
        process.exit(0);
      });
    });
  }
  if (options.insert) await migrate(connection);
  say({ ready: { connection, version, directory, pid } });
  if (options.exit) process.exit(0);
  if (options.insert) {
    const database = openDatabase(connection);
    const store = jobannonceStoreOn(database);
    const inTransaction = transactionsOn(database);
    const insertForEver = async (): Promise<never> => {
      for (;;) {
        const ad = storedJobannonce({ id: randomUUID() });
        await inTransaction((transaction) => store.insert(transaction, ad, haendelse()));
        say({ acknowledged: ad.id });
      }
    };
    await Promise.all([1, 2, 3, 4].map(insertForEver));
  }
} catch (error) {
  const { name, message } = error as Error;
  say({ failed: { name, message } });
  process.exit(1);
}
