import { expect } from 'chai';
import { Fault } from '../../../src/faults/fault.js';
import { defaultDatabaseSettings, openDatabase, poolUse } from '../../../src/store/sql/database.js';
import { startEmbeddedPostgres } from '../../../src/sandbox/postgres/start.js';
import { json } from '../../../src/store/sql/jsonb.js';
import { connectionOf, preparedOn, transactionsOn } from '../../../src/store/sql/knex-transaction.js';
import { requestRepeatsOn } from '../../../src/store/once/request-repeat.js';
import type { TestDatabase } from '../../support/database.js';
import { onEveryPostgres } from '../../support/every-postgres.js';
import { folders } from '../../support/folders.js';
import { quick } from '../../support/quick-initdb.js';

onEveryPostgres('the database handle', (fresh) => {
  let database: TestDatabase;
  before(async () => {
    database = await fresh();
  });
  after(() => database.drop());

  it('gives times back as the instants they were, whatever the time zone of the session', async () => {
    const instant = new Date('2026-10-25T00:30:00.123Z'); // 02:30 for the first time in Denmark that night
    for (const zone of ['UTC', 'Europe/Copenhagen', 'Pacific/Kiritimati']) {
      const rows = await database.knex.transaction(async (transaction) => {
        await transaction.raw(`set local time zone '${zone}'`);
        return transaction.raw<{ rows: { t: Date }[] }>('select ?::timestamptz as t', [instant]);
      });
      expect(rows.rows).to.deep.equal([{ t: instant }]);
    }
  });

  it('is never sent U+0000: in a text, a list, a statement of each kind, or JSON', async () => {
    const { knex } = database;
    const asked = 'a\0b';
    const value = { t: 'a\ufffdb' };
    const raw = await knex.raw<{ rows: unknown[] }>('select ?::text as t', [asked]);
    const list = await knex.raw<{ rows: unknown[] }>('select unnest(?::text[]) as t', [[asked]]);
    const built = await knex.select(knex.raw('v as t')).from(knex.raw('(values (?)) as x(v)', [asked]));
    const text = 'select $1::text as t';
    const prepared = await preparedOn(knex, { name: 'storable', text, values: [asked] });
    const inTransaction = await transactionsOn(knex)((transaction) =>
      connectionOf(transaction).query(text, [asked]),
    );
    expect([raw.rows, list.rows, built, prepared, inTransaction.rows]).to.deep.equal(Array(5).fill([value]));
    const sent = json({ t: asked, u: ['\ud800', '\u{1f600}', '\\u0000'] });
    const { rows } = await knex.raw<{ rows: unknown[] }>('select ?::jsonb as j', [sent]);
    expect(rows).to.deep.equal([{ j: { ...value, u: ['\ufffd', '\u{1f600}', '\\u0000'] } }]);
  });

  it('sets the limits it was told', async () => {
    const shown = `current_setting('statement_timeout') as s, current_setting('lock_timeout') as l,
      current_setting('idle_in_transaction_session_timeout') as i`;
    const { rows } = await database.knex.raw<{ rows: unknown[] }>(`select ${shown}`);
    expect(rows).to.deep.equal([{ s: '15s', l: '10s', i: '30s' }]);
  });

  it('counts the connections of its pool', async () => {
    const knex = openDatabase(database.address, { ...defaultDatabaseSettings, connections: 1 });
    expect(poolUse(knex)).to.deep.equal({ used: 0, free: 0, pending: 0 });
    await transactionsOn(knex)((transaction) => {
      expect(poolUse(knex)).to.deep.equal({ used: 1, free: 0, pending: 0 });
      return connectionOf(transaction).query('select 1');
    });
    await knex.raw('select 1');
    expect(poolUse(knex)).to.deep.equal({ used: 0, free: 1, pending: 0 });
    await knex.destroy();
  });

  describe('says 139135, and that a retry may help,', () => {
    it('when every connection is busy', async () => {
      const knex = openDatabase(database.address, {
        ...defaultDatabaseSettings,
        connections: 1,
        connectMs: 500,
      });
      const inTransaction = transactionsOn(knex);
      const fault = await inTransaction(() => faultOf(inTransaction(() => Promise.resolve())));
      expect(fault.kode).to.equal(139135);
      await knex.destroy();
    });

    it('when a statement takes too long', async () => {
      const knex = openDatabase(database.address, { ...defaultDatabaseSettings, statementMs: 50 });
      const slow = transactionsOn(knex)((transaction) =>
        connectionOf(transaction).query('select pg_sleep(60)'),
      );
      expect((await faultOf(slow)).kode).to.equal(139135);
      await knex.destroy();
    });

    it('when a lock is not to be had', async () => {
      const knex = openDatabase(database.address, { ...defaultDatabaseSettings, lockMs: 50 });
      const inTransaction = transactionsOn(knex);
      const lock = () =>
        inTransaction((transaction) => connectionOf(transaction).query('lock table request_repeat'));
      const fault = await inTransaction(async (transaction) => {
        await connectionOf(transaction).query('lock table request_repeat');
        return faultOf(lock());
      });
      expect(fault.kode).to.equal(139135);
      await knex.destroy();
    });
  });

  it('does not take for committed what PostgreSQL rolled back, and the connection works on', async () => {
    const knex = openDatabase(database.address, { ...defaultDatabaseSettings, connections: 1 });
    const silent = transactionsOn(knex)(async (transaction) => {
      await errorOf(connectionOf(transaction).query('select 1/0'));
    });
    expect(await errorOf(silent)).to.have.property('message', 'the transaction ended with ROLLBACK');
    expect(await transactionsOn(knex)(() => Promise.resolve('done'))).to.equal('done');
    await knex.destroy();
  });

  it('lets every other error through as it is', async () => {
    const wrong = transactionsOn(database.knex)((transaction) =>
      connectionOf(transaction).query('select 1/0'),
    );
    expect(await errorOf(wrong)).to.have.property('code', '22012');
    const fault = new Fault(130000);
    expect(await errorOf(transactionsOn(database.knex)(() => Promise.reject(fault)))).to.equal(fault);
  });
});

describe('the database handle, when the server goes and comes back', () => {
  const folder = folders();

  it('says 139135 in between, on stdout nothing, and then works as before', async function () {
    const options = { dataDir: folder(), log: () => undefined, ...quick() };
    const first = await startEmbeddedPostgres(options);
    const warnings: string[] = [];
    const knex = openDatabase(first.connection, defaultDatabaseSettings, (message) => warnings.push(message));
    await knex.raw('select 1');
    await first.stop();
    const key = { organisationTypeId: 8, organisationCode: '461', requestIdentifier: 'a' };
    expect((await faultOf(requestRepeatsOn(knex, 30).find(key, new Date()))).kode).to.equal(139135);
    expect(await errorOf(knex.raw('select 1'))).to.have.property('code', 'ENOENT');
    expect(warnings).to.not.be.empty;

    const second = await startEmbeddedPostgres(options);
    await knex.raw('select 1');
    await knex.destroy();
    await second.stop();
  });

  it('says 139135 when the connection breaks in the middle of a transaction', async function () {
    const server = await startEmbeddedPostgres({
      dataDir: folder(),
      log: () => undefined,
      ...quick(),
    });
    const knex = openDatabase(server.connection);
    const fault = await faultOf(
      transactionsOn(knex)(async (transaction) => {
        await connectionOf(transaction).query('select 1');
        await server.stop();
        await connectionOf(transaction).query('select 1');
      }),
    );
    expect(fault.kode).to.equal(139135);
    await knex.destroy();
  });
});

async function errorOf(work: PromiseLike<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('it succeeded');
}

async function faultOf(work: PromiseLike<unknown>): Promise<Fault> {
  const error = await errorOf(work);
  if (error instanceof Fault) return error;
  throw error;
}
