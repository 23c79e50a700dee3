import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { startEmbeddedPostgres } from '../../../src/sandbox/postgres/start.js';
import { openDatabase, requestSettings } from '../../../src/store/sql/database.js';
import { whyNotReady } from '../../../src/store/sql/readiness.js';
import { freshDatabase, type TestDatabase } from '../../support/database.js';
import { folders } from '../../support/folders.js';
import { silentProxy } from '../../support/silent-proxy.js';
import { THROWAWAY } from '../../support/throwaway.js';

describe('why no change can be written', () => {
  const folder = folders();
  let database: TestDatabase;
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.drop());

  /** On new connections, for which the settings of the database hold. */
  const reason = async (address = database.gateway) => {
    const knex = openDatabase(
      address,
      requestSettings({ connections: 1, statementMs: 1000, connectMs: 1000 }),
    );
    try {
      return await whyNotReady(knex);
    } finally {
      await knex.destroy();
    }
  };
  const set = async (setting: string) => {
    const { rows } = await database.knex.raw<{ rows: { name: string }[] }>(
      'select current_database() as name',
    );
    await database.knex.raw(`alter database ?? set ${setting}`, [rows[0]?.name ?? '']);
  };

  it('is nothing where one can, and nothing is left by asking', async () => {
    expect(await reason()).to.equal(undefined);
  });

  it('is a database that is read-only', async () => {
    await set('default_transaction_read_only = on');
    expect(await reason()).to.equal('the database is read-only');
  });

  it('is what the database has no room for, as it has to write to say yes', async () => {
    await set("temp_file_limit = '64kB'");
    expect(await reason()).to.equal('the database lacks resources');
  });

  it('is a database that does not answer', async () => {
    const proxy = await silentProxy(database);
    proxy.silence(true);
    expect(await reason(proxy.through(database.gateway))).to.equal('the database does not answer');
    await proxy.stop();
  });

  it('is a standby, and a database that is not there', async function () {
    this.timeout(180_000);
    const options = { dataDir: folder(), log: () => undefined, settings: THROWAWAY };
    const primary = await startEmbeddedPostgres(options);
    await primary.stop();
    await writeFile(join(primary.directory, 'cluster', 'standby.signal'), '');
    const standby = await startEmbeddedPostgres(options);
    expect(await reason(standby.connection)).to.equal('the database is a standby');
    await standby.stop();
    expect(await reason(standby.connection)).to.equal('the database cannot be reached');
  });
});
