/** Mocha's global setup and teardown: one PostgreSQL for the whole run, with one migrated template (database.ts). */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/sandbox/postgres/start.js';
import { announce, dropTemplate, makeTemplate, type TestServer } from './database.js';
import { THROWAWAY } from './throwaway.js';

let folder: string | undefined;
let embedded: EmbeddedPostgres | undefined;
let server: TestServer | undefined;

/** `TEST_DATABASE_URL`: a superuser's address of a server to use instead; it is left as it was found. */
export async function mochaGlobalSetup(): Promise<void> {
  const url = process.env.TEST_DATABASE_URL;
  if (url === undefined || url === '') {
    folder = await mkdtemp(join(tmpdir(), 'jobnet-test-'));
    embedded = await startEmbeddedPostgres({
      dataDir: folder,
      log: () => undefined,
      settings: THROWAWAY,
    });
    server = await makeTemplate(embedded.connection);
  } else {
    server = await makeTemplate(url);
  }
  announce(server);
}

export async function mochaGlobalTeardown(): Promise<void> {
  if (embedded) await embedded.stop();
  else if (server) await dropTemplate(server);
  if (folder !== undefined) await rm(folder, { recursive: true });
}
