/**
 * What mocha loads before the tests (.mocharc.json): one test server for the whole run, started
 * when it is asked for.
 */
import pg from 'pg';
import { NO_DATABASE, offerTestServer } from './test-server.js';

let stop: (() => Promise<void>) | undefined;

export async function mochaGlobalSetup(): Promise<void> {
  stop = await offerTestServer();
}

export async function mochaGlobalTeardown(): Promise<void> {
  await stop?.();
}

// This file is loaded by each worker too: in a run without a database none of them reaches one past
// the test server.
if (process.env.TEST_DATABASE_URL === NO_DATABASE) {
  pg.Client.prototype.connect = () => {
    throw new Error(
      'this run has no database (TEST_DATABASE_URL=none), and a test has asked for a connection',
    );
  };
}
