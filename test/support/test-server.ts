/**
 * The one PostgreSQL of a run of mocha. The main process starts it when the first test asks for a
 * database, so that a run without such a test starts none. The workers of `mocha --parallel` ask
 * the main process over a socket.
 */
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { DatabaseAddress } from '../../src/store/sql/database.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/sandbox/postgres/start.js';
import { closeMakers, dropTemplates, makeTemplate, type TestServer } from './database.js';
import { makeDemoTemplate } from './demo-template.js';
import { makeQuickInitdb, quick } from './quick-initdb.js';
import { clusterHome, makeRunFolder, runFolder } from './run-folder.js';

/** The socket on which the main process answers. */
const socketPath = (): string => join(runFolder(), 'ask.sock');

/**
 * TEST_DATABASE_URL has this value where a run has no database, and a test that asks for one fails
 * (`make check`).
 */
export const NO_DATABASE = 'none';

interface Started {
  readonly server: TestServer;
  stop(): Promise<void>;
}

/** The main process says this when it is asked. */
type Reply = { readonly server: TestServer } | { readonly error: string };

/**
 * @returns the server of this run, which is started now if nobody has asked before.
 * @throws Error when there is none
 */
export async function testServer(): Promise<TestServer> {
  const socket = connect(socketPath());
  const reply = JSON.parse(await text(socket)) as Reply;
  if ('error' in reply) throw new Error(reply.error);
  return reply.server;
}

/**
 * Answers whoever asks for the server of this run.
 * @returns stops it, and PostgreSQL if that was started
 */
export async function offerTestServer(): Promise<() => Promise<void>> {
  const removeFolder = await makeRunFolder();
  let starting: Promise<Started> | undefined;
  const reply = (): Promise<Reply> =>
    (starting ??= start()).then(
      ({ server }) => ({ server }),
      (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
    );
  const broker = createServer((socket) => {
    socket.on('error', () => undefined); // A worker that was killed does not wait for the reply.
    void reply().then((said) => socket.end(JSON.stringify(said)));
  });
  broker.listen(socketPath());
  await once(broker, 'listening');
  return async () => {
    await closed(broker);
    const started = await starting?.catch(() => undefined);
    await started?.stop();
    await removeFolder();
  };
}

/**
 * `TEST_DATABASE_URL`: a superuser's address of a server to use instead; it is left as it was
 * found.
 */
async function start(): Promise<Started> {
  const url = process.env.TEST_DATABASE_URL;
  if (url === NO_DATABASE)
    throw new Error(
      'this run has no database (TEST_DATABASE_URL=none): tools/test-files.ts says which tests may ask',
    );
  if (url !== undefined && url !== '') {
    const server = await makeTemplates(url);
    return { server, stop: () => dropTemplates(server).then(closeMakers) };
  }
  await makeQuickInitdb();
  const embedded: EmbeddedPostgres = await startEmbeddedPostgres({
    dataDir: clusterHome(runFolder()),
    log: () => undefined,
    ...quick(),
  });
  const stop = async (): Promise<void> => {
    await embedded.stop();
    // Root's may lie elsewhere, where PostgreSQL's user cannot reach the folder of the run.
    await rm(embedded.directory, { recursive: true });
  };
  return { server: await makeTemplates(embedded.connection), stop };
}

async function makeTemplates(admin: DatabaseAddress): Promise<TestServer> {
  const server = await makeTemplate(admin);
  const demo = await makeDemoTemplate(server);
  await closeMakers();
  return { ...server, demo };
}

async function closed(broker: Server): Promise<void> {
  broker.close();
  await once(broker, 'close');
}
