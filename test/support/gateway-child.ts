/**
 * A process that holds an embedded PostgreSQL, for tests to kill (gateway-process.ts). Its argument
 * is JSON; it writes one JSON line for each log line, when it is ready or could not start, and for
 * each ad the database acknowledged.
 */
import { type EmbeddedOptions, startEmbeddedPostgres } from '../../src/sandbox/postgres/start.js';

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
  // Loaded by who inserts alone: what it needs takes four times as long to load as all the rest.
  const insert = options.insert && (await (await import('./gateway-child-insert.js')).openInsert(connection));
  say({ ready: { connection, version, directory, pid } });
  if (options.exit) process.exit(0);
  if (insert) await insert((id) => say({ acknowledged: id }));
} catch (error) {
  const { name, message } = error as Error;
  say({ failed: { name, message } });
  process.exit(1);
}
