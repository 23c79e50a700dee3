import { expect } from 'chai';
import type { Addresses } from '../../src/compose/addresses.js';
import { openStore } from '../../src/compose/open-store.js';
import { createReleasers, releasingOnFailure } from '../../src/compose/releasers.js';
import { readConfig } from '../../src/config/config.js';
import { createLogger } from '../../src/log/log.js';
import { openDatabase } from '../../src/store/sql/database.js';
import { startEmbeddedPostgres } from '../../src/sandbox/postgres/start.js';
import { migrate } from '../../src/store/migration/migrate.js';
import { emptyDatabaseBeside, freshDatabase } from '../support/database.js';
import { folders } from '../support/folders.js';
import { quick } from '../support/quick-initdb.js';

const LATER = { name: '20990101000000_create_senere', batch: 1, migration_time: new Date(0) };
const SENTENCE =
  'The database was made by another version of the gateway: it has migrations that this one does not know ' +
  '(20990101000000_create_senere). Run the version of the gateway that made it, or give this one another database.';

const log = createLogger('silent', new Set());

/** What openStore says, when it has closed everything again. */
async function refusal(env: Readonly<Record<string, string>>, addresses?: Addresses): Promise<string> {
  const releasers = createReleasers(log);
  const error: unknown = await releasingOnFailure(releasers, () =>
    openStore(readConfig(env), { log, releasers }, addresses),
  ).catch((thrown: unknown) => thrown);
  expect(error).to.have.property('name', 'OpenStoreError');
  return (error as Error).message;
}

describe('a database whose owner is not named', () => {
  it('is told as that', async () => {
    const database = await freshDatabase();
    const addresses = { gateway: database.gateway, owner: database.gateway };
    expect(await refusal({}, addresses)).to.match(
      /^The database cannot be used: permission denied for [^()]*\. DATABASE_OWNER_URL must be the role that owns/,
    );
    await database.drop();
  });
});

describe('a database that is not that of its owner', () => {
  it('is refused before anything is made in either', async () => {
    const database = await freshDatabase();
    const empty = await emptyDatabaseBeside(database);
    const addresses = { gateway: database.gateway, owner: empty.address };
    expect(await refusal({}, addresses)).to.equal(
      'The database of DATABASE_URL cannot be used: DATABASE_OWNER_URL leads to another database. ' +
        'Give both the same server and the same database; only the roles differ: docs/audit.md.',
    );
    expect(await empty.knex.schema.hasTable('migration')).to.equal(false);
    await empty.drop();
    await database.drop();
  });
});

describe('a database with migrations that are not known', () => {
  const folder = folders();

  it('is told as that, and nothing is changed', async () => {
    const database = await freshDatabase();
    await database.knex('migration').insert(LATER);
    const addresses = { gateway: database.gateway, owner: database.address };
    expect(await refusal({}, addresses)).to.equal(SENTENCE);
    await database.drop();
  });

  it('is told as that too when it has run another text of one that is known', async () => {
    const database = await freshDatabase();
    const name = '20261129100900_create_outbox';
    await database.knex('migration_checksum').where({ name }).update({ checksum: 'x' });
    const addresses = { gateway: database.gateway, owner: database.address };
    expect(await refusal({}, addresses)).to.equal(
      'The database was made by another version of the gateway: it has run migrations that are not the same as this ' +
        `one's (${name}). Run the version of the gateway that made it, or give this one another database.`,
    );
    await database.drop();
  });

  it('may be removed where it is the embedded one', async () => {
    const dataDir = folder();
    const server = await startEmbeddedPostgres({ dataDir, log: () => undefined, ...quick() });
    await migrate(server.connection);
    const database = openDatabase(server.connection);
    await database('migration').insert(LATER);
    await database.destroy();
    await server.stop();
    expect(await refusal({ DATA_DIR: dataDir })).to.equal(
      `${SENTENCE} To begin anew, without the data that is there, stop the gateway and remove ${server.directory}.`,
    );
  });
});
