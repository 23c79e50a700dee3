import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Knex } from 'knex';
import type pg from 'pg';
import { Fault } from '../../../src/faults/fault.js';
import { bounded } from '../../../src/store/sql/bounded-client.js';
import { openDatabase, poolUse, requestSettings } from '../../../src/store/sql/database.js';
import { connectionOf, queryOn, transactionsOn } from '../../../src/store/sql/knex-transaction.js';
import { openQueuePool } from '../../../src/store/sql/queue.js';
import { orUnavailable } from '../../../src/store/sql/unavailable.js';
import { freshDatabase, type TestDatabase } from '../../support/database.js';
import { sourceFiles, SRC } from '../../architecture/imports.js';
import { silentProxy, type SilentProxy } from '../../support/silent-proxy.js';

/** A test whose connection is not given up ends by mocha's time, a minute. */
const SHORT = requestSettings({ connections: 4, statementMs: 1000, connectMs: 2000 });

describe('a connection to a database that hangs', () => {
  let database: TestDatabase;
  let proxy: SilentProxy;
  let knex: Knex;
  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());
  beforeEach(async () => {
    proxy = await silentProxy(database);
    knex = openDatabase(proxy.through(database.address), SHORT);
  });
  afterEach(async () => {
    await knex.destroy();
    await proxy.stop();
  });

  const ask = () =>
    orUnavailable(() => queryOn<{ one: number }>(knex, { text: 'select 1 as one', values: [] }));
  const ONE = [{ one: 1 }];
  /** As many connections as the pool has, all idle. */
  const fill = () => Promise.all(Array.from({ length: SHORT.connections }, () => asleep()));
  const asleep = () => orUnavailable(() => queryOn(knex, { text: 'select pg_sleep(0.02)', values: [] }));

  it('is destroyed, its statement is answered with 139135, and the next one gets a new connection', async () => {
    await ask();
    proxy.silence();
    expect(await kodeOf(ask())).to.equal(139135);
    await proxy.abandoned();
    expect(await ask()).to.deep.equal(ONE);
  });

  it('takes the idle ones of its pool along, so that nobody else has to find out', async () => {
    await fill();
    expect(proxy.open).to.equal(SHORT.connections);
    proxy.silence();
    expect(await kodeOf(ask())).to.equal(139135);
    await proxy.abandoned();
    const before = proxy.taken;
    expect(await Promise.all([ask(), ask(), ask()])).to.deep.equal([ONE, ONE, ONE]);
    expect(proxy.taken).to.be.greaterThan(before);
  });

  it('leaves those of running transactions, which may be well', async () => {
    const inTransaction = transactionsOn(knex);
    const rows = await inTransaction(async (transaction) => {
      await connectionOf(transaction).query('select 1');
      const lost = inTransaction(async (other) => {
        const { rows: pids } = await connectionOf(other).query<{ pid: number }>(
          'select pg_backend_pid() as pid',
        );
        await whileStopped(pids, () => connectionOf(other).query('select 1'));
      });
      expect(await kodeOf(lost)).to.equal(139135);
      return (await connectionOf(transaction).query('select 1 as one')).rows as unknown;
    });
    expect(rows).to.deep.equal(ONE);
  });

  it('ends a transaction at its first silent statement, also at begin and at commit', async () => {
    const inTransaction = transactionsOn(knex);
    await ask();
    proxy.silence();
    expect(await kodeOf(inTransaction(() => Promise.resolve()))).to.equal(139135);
    const atCommit = inTransaction(async (transaction) => {
      await connectionOf(transaction).query('select 1');
      proxy.silence();
    });
    expect(await kodeOf(atCommit)).to.equal(139135);
    expect(await inTransaction(() => Promise.resolve('done'))).to.equal('done');
    expect(poolUse(knex).used).to.equal(0);
  });

  it('says why to a transaction of Knex, whose rollback it cannot do either', async () => {
    const failure: unknown = await knex
      .transaction(async (transaction) => {
        proxy.silence();
        await transaction.raw('select 1');
      })
      .catch((error: unknown) => error);
    expect(failure).to.have.property('name', 'SilentDatabaseError');
    expect((failure as Error).message).to.include('no answer to a statement within 1200 ms');
  });

  it('is not waited for when it cannot be made', async () => {
    proxy.silence(true);
    expect(await kodeOf(ask())).to.equal(139135);
    proxy.heal();
    await proxy.abandoned();
    expect(await ask()).to.deep.equal(ONE);
  });

  it('is closed with its pool, idle or busy', async () => {
    await fill();
    proxy.silence(true);
    const busy = kodeOf(ask());
    await knex.destroy();
    expect(await busy).to.equal(139135);
    await proxy.abandoned();
  });

  it('is kept while it answers, also when it is asked without a pause for longer than the limit', async () => {
    const { rows: before } = await knex.raw<{ rows: { pid: number }[] }>('select pg_backend_pid() as pid');
    const end = performance.now() + 2 * SHORT.answerMs;
    while (performance.now() < end) await ask();
    const { rows: after } = await knex.raw<{ rows: { pid: number }[] }>('select pg_backend_pid() as pid');
    expect(after).to.deep.equal(before);
  });

  it('is kept when it was this process that stood still', async () => {
    // Not through the proxy, which would stand still too.
    const { Client, options } = bounded(SHORT);
    const { address } = database;
    const client = new Client({
      ...(typeof address === 'string' ? { connectionString: address } : address),
      ...options,
    });
    await client.connect();
    const answer = client.query('select 1 as one');
    // The answer comes while nothing here runs, the timer included.
    const end = performance.now() + 2 * SHORT.answerMs;
    while (performance.now() < end);
    expect((await answer).rows).to.deep.equal(ONE);
    await client.end();
  });

  it('is given up in the pool of the queue too, with the one that listens', async () => {
    const pool: pg.Pool = openQueuePool(proxy.through(database.address), 3, () => undefined, SHORT);
    const listener = await pool.connect();
    await listener.query('listen something');
    const lost = new Promise((resolve) => listener.once('error', resolve));
    await pool.query('select 1');
    proxy.silence();
    expect(await kodeOf(orUnavailable(() => pool.query('select 1')))).to.equal(139135);
    expect(await lost).to.have.property('name', 'SilentDatabaseError');
    listener.release(true);
    expect((await pool.query('select 1 as one')).rows).to.deep.equal(ONE);
    await pool.end();
  });
});

describe('connections to PostgreSQL', () => {
  it('are made in one place, whose clients are bounded', () => {
    const makers = sourceFiles().filter((path) =>
      /\bnew pg\.|\bknex\(\{/.test(readFileSync(join(SRC, path), 'utf8')),
    );
    expect(makers).to.have.members(['store/sql/database.ts', 'store/sql/queue.ts']);
  });
});

/** The backends are stopped by SIGSTOP while the work is done, and go on after it. */
async function whileStopped<T>(backends: readonly { pid: number }[], work: () => Promise<T>): Promise<T> {
  for (const { pid } of backends) process.kill(pid, 'SIGSTOP');
  try {
    return await work();
  } finally {
    for (const { pid } of backends) process.kill(pid, 'SIGCONT');
  }
}

async function kodeOf(work: Promise<unknown>): Promise<number | string> {
  try {
    await work;
    return 'it succeeded';
  } catch (error) {
    if (error instanceof Fault) return error.kode;
    throw error;
  }
}
