import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { startEmbeddedPostgres } from '../../../src/sandbox/postgres/start.js';
import { type DatabaseAddress, openDatabase, requestSettings } from '../../../src/store/sql/database.js';
import { whyNotReady } from '../../../src/store/sql/readiness.js';
import { databaseUrl, freshDatabase, roleIn, type TestDatabase } from '../../support/database.js';
import { folders } from '../../support/folders.js';
import { silentProxy } from '../../support/silent-proxy.js';
import { smallDisk } from '../../support/small-disk.js';
import { quick } from '../../support/quick-initdb.js';
import { THROWAWAY } from '../../support/throwaway.js';

/** So that its write-ahead log has room on a small disk. */
const SMALL = { ...THROWAWAY, max_wal_size: '32MB', min_wal_size: '32MB' };

describe('why no change can be written', () => {
  const folder = folders();
  let database: TestDatabase;
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.drop());

  const open = (address: DatabaseAddress) =>
    openDatabase(address, requestSettings({ connections: 1, statementMs: 1000, connectMs: 1000 }));
  /** On new connections, for which the settings of the database hold. */
  const reason = async (address = database.gateway) => {
    const knex = open(address);
    try {
      return await whyNotReady(knex);
    } finally {
      await knex.destroy();
    }
  };
  const name = async () => {
    const { rows } = await database.knex.raw<{ rows: { name: string }[] }>(
      'select current_database() as name',
    );
    return rows[0]?.name ?? '';
  };
  const set = async (setting: string) => {
    await database.knex.raw(`alter database ?? set ${setting}`, [await name()]);
  };

  it('is nothing where one can, and nothing is left by asking', async () => {
    expect(await reason()).to.equal(undefined);
  });

  it('is a database that is read-only', async () => {
    await set('default_transaction_read_only = on');
    expect(await reason()).to.equal('the database is read-only');
  });

  const READ_ONLY = 'the database is read-only';

  it('is one that has become read-only, also on a session that was open and may still write', async () => {
    const session = open(database.gateway);
    const role = roleIn(database.gateway);
    expect(await whyNotReady(session)).to.equal(undefined);
    await set('default_transaction_read_only = on');
    expect(await whyNotReady(session)).to.equal(READ_ONLY);
    // The gateway alone may write, as for the time of an upgrade.
    const forRole = (change: string) =>
      name().then((it) => database.knex.raw(`alter role ?? in database ?? ${change}`, [role, it]));
    await forRole('set default_transaction_read_only = off');
    expect([await whyNotReady(session), await reason()]).to.deep.equal([undefined, undefined]);
    await forRole('reset default_transaction_read_only');
    expect(await whyNotReady(session)).to.equal(READ_ONLY);
    const insisting = new URL(databaseUrl(database.gateway));
    insisting.searchParams.set('options', '-c default_transaction_read_only=off');
    expect(await reason(insisting.href)).to.equal(undefined);
    await session.destroy();
  });

  it('is a server that has become read-only, and then is no more, on one session', async function () {
    const options = { dataDir: folder(), log: () => undefined, ...quick() };
    const server = await startEmbeddedPostgres(options);
    const session = open(server.connection);
    expect(await whyNotReady(session)).to.equal(undefined);
    const become = async (value: string) => {
      await session.raw(`alter system set default_transaction_read_only = ${value}`);
      await session.raw('select pg_reload_conf()');
    };
    await become('on');
    // The server tells its sessions when it has read its settings.
    while ((await whyNotReady(session)) === undefined);
    expect(await whyNotReady(session)).to.equal(READ_ONLY);
    await become('off');
    while ((await whyNotReady(session)) !== undefined);
    await session.destroy();
    await server.stop();
  });

  it('is a disk that is full, until there is room again', async function () {
    const disk = smallDisk(folder(), 200);
    if (!disk) return this.skip(); // Only root can have one.
    try {
      const options = { dataDir: join(disk.path, 'data'), log: () => undefined, ...quick(), settings: SMALL };
      const server = await startEmbeddedPostgres(options);
      const session = open(server.connection);
      expect(await whyNotReady(session)).to.equal(undefined);
      disk.fill();
      expect(await whyNotReady(session)).to.equal('the disk of the database is full');
      disk.empty();
      expect(await whyNotReady(session)).to.equal(undefined);
      await session.destroy();
      await server.stop();
    } finally {
      disk.remove();
    }
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
    const options = { dataDir: folder(), log: () => undefined, ...quick() };
    const primary = await startEmbeddedPostgres(options);
    await primary.stop();
    await writeFile(join(primary.directory, 'cluster', 'standby.signal'), '');
    const standby = await startEmbeddedPostgres(options);
    expect(await reason(standby.connection)).to.equal('the database is a standby');
    await standby.stop();
    expect(await reason(standby.connection)).to.equal('the database cannot be reached');
  });
});
