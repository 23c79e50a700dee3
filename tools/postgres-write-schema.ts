/**
 * `npm run schema`: migrations/ → migrations/schema.sql, by way of a database that is thrown away.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../src/store/sql/database.js';
import { startEmbeddedPostgres } from '../src/sandbox/postgres/start.js';
import { migrate } from '../src/store/migration/migrate.js';
import { dumpSchema } from './postgres-schema.js';

const folder = await mkdtemp(join(tmpdir(), 'jobnet-schema-'));
const server = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
try {
  await migrate(server.connection);
  const database = openDatabase(server.connection);
  await writeFile(new URL('../migrations/schema.sql', import.meta.url), await dumpSchema(database));
  await database.destroy();
} finally {
  await server.stop();
  await rm(folder, { recursive: true });
}
