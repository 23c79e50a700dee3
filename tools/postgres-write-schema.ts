/**
 * `npm run schema`: migrations/ → migrations/schema.sql, by way of a database that is thrown away,
 * and the checksums of new migrations → migrations/checksums.ts.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../src/store/sql/database.js';
import { startEmbeddedPostgres } from '../src/sandbox/postgres/start.js';
import { changesOfReleased, checksumsFile, checksumsIn, checksumsOfSources } from './migration-checksums.js';
import { dumpSchema } from './postgres-schema.js';

const file = new URL('../migrations/checksums.ts', import.meta.url);
const sources = await checksumsOfSources();
const changes = changesOfReleased(checksumsIn(await readFile(file, 'utf8')), sources);
if (changes.length > 0) throw new Error(changes.join('\n'));
await writeFile(file, checksumsFile(sources));

// It is imported only now, as it reads what was just written.
const { migrate } = await import('../src/store/migration/migrate.js');
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
