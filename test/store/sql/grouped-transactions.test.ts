import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { auditTrailOn } from '../../../src/audit/audit-store.js';
import { jobannonceStoreOn } from '../../../src/services/jobannonce/ad/store.js';
import { defaultDatabaseSettings, openDatabase, poolUse } from '../../../src/store/sql/database.js';
import {
  connectionOf,
  groupedTransactionsOn,
  type InTransaction,
} from '../../../src/store/sql/knex-transaction.js';
import { requestRepeatsOn } from '../../../src/store/once/request-repeat.js';
import { type Transaction, Unwritten } from '../../../src/store/sql/transaction.js';
import type { TestDatabase } from '../../support/database.js';
import { onEveryPostgres } from '../../support/every-postgres.js';
import { storedJobannonce, haendelse } from '../../support/jobannoncer.js';

const NOW = new Date('2026-11-23T08:00:00.000Z');

onEveryPostgres('transactions that come together', (fresh) => {
  let database: TestDatabase;
  let inTransaction: InTransaction;
  before(async () => {
    database = await fresh();
    inTransaction = groupedTransactionsOn(database.knex);
  });
  after(() => database.drop());

  const spor = (logId: string) => ({
    answeredAt: NOW,
    logId,
    operation: 'CreateJobannonce',
    repeated: false,
    outcome: 0,
  });

  /** Writes an ad with its event and its row of the audit trail, all of which have the ad's id. */
  async function create(transaction: Transaction, id: string, logId = id): Promise<string> {
    const ad = storedJobannonce({ id });
    await jobannonceStoreOn(database.knex).insert(transaction, ad, haendelse({ logId: id }));
    await auditTrailOn(database.knex).append(spor(logId), transaction);
    return id;
  }

  /** What is there of each: the ad, its event, its audit row, and the transaction that wrote it. */
  async function written(
    ids: readonly string[],
  ): Promise<readonly { readonly id: string; readonly tx: string }[]> {
    const { rows } = await database.knex.raw<{ rows: { id: string; tx: string }[] }>(
      `select j.id, r.tx::text from jobannonce j join haendelse h on h.jobannonce_id = j.id
         join audit_trail r on r.log_id = j.id where j.id = any(?) order by r.nr`,
      [[...ids]],
    );
    return rows;
  }

  it('share one commit, and each has all of its rows when it resolves', async () => {
    const ids = Array.from({ length: 16 }, () => randomUUID());
    const found = await Promise.all(
      ids.map(async (id) => {
        await inTransaction((transaction) => create(transaction, id));
        return (await written([id]))[0];
      }),
    );
    expect(found.map((one) => one?.id)).to.deep.equal(ids);
    expect(new Set(found.map((one) => one?.tx)).size).to.equal(1);
    expect((await written(ids)).map(({ id }) => id)).to.deep.equal(ids);
  });

  it('do not fail for each other', async () => {
    const ids = Array.from({ length: 5 }, () => randomUUID());
    const settled = await Promise.allSettled(
      ids.map((id, i) => inTransaction((transaction) => create(transaction, id, i === 2 ? 'no guid' : id))),
    );
    expect(settled.map(({ status }) => status)).to.deep.equal(
      ids.map((_, i) => (i === 2 ? 'rejected' : 'fulfilled')),
    );
    const [, , failed] = settled as [unknown, unknown, PromiseRejectedResult];
    expect(failed.reason).to.have.property('code', '22P02');
    expect((await written(ids)).map(({ id }) => id)).to.have.members(ids.filter((_, i) => i !== 2));
    expect(await database.knex('jobannonce').where({ id: ids[2] })).to.deep.equal([]);
  });

  it('leave out the rows of one that changes its mind', async () => {
    const ids = [randomUUID(), randomUUID()] as const;
    const [first, second] = await Promise.allSettled([
      inTransaction((transaction) => create(transaction, ids[0])),
      inTransaction(async (transaction) => {
        await create(transaction, ids[1]);
        throw new Error('changed my mind');
      }),
    ]);
    expect([first.status, second.status]).to.deep.equal(['fulfilled', 'rejected']);
    expect((await written(ids)).map(({ id }) => id)).to.deep.equal([ids[0]]);
  });

  it('with one request id are done once, and keep nobody from being done', async () => {
    const repeats = requestRepeatsOn(database.knex, 30);
    const ids = Array.from({ length: 4 }, () => randomUUID());
    const requestIdentifiers = ['en', 'to', 'en', undefined];
    const settled = await Promise.allSettled(
      ids.map((id, i) =>
        inTransaction(async (transaction) => {
          const requestIdentifier = requestIdentifiers[i];
          await create(transaction, id);
          if (requestIdentifier === undefined) return;
          const key = { organisationTypeId: 8, organisationCode: '461', requestIdentifier };
          await repeats.remember(transaction, key, { hash: id, answer: id }, NOW);
        }),
      ),
    );
    const done = ids.filter((_, i) => settled[i]?.status === 'fulfilled');
    const failed = settled.filter((one) => one.status === 'rejected');
    expect(done).to.have.length(3).and.include(ids[1]).and.include(ids[3]);
    expect(failed).to.have.length(1);
    expect(failed[0]?.reason).to.be.instanceOf(Unwritten);
    expect((await written(ids)).map(({ id }) => id)).to.have.members(done);
    const rows = await database.knex<{ answer: string }>('request_repeat').select('answer');
    expect(rows.map(({ answer }) => answer)).to.have.members(done.slice(0, 2));
  });

  it('are each on their own when they ask for more than rows, which are there when they do', async () => {
    const ids = [randomUUID(), randomUUID()];
    const seen = await Promise.all(
      ids.map((id) =>
        inTransaction(async (transaction) => {
          await create(transaction, id);
          const { rows } = await connectionOf(transaction).query<{ id: string }>(
            'select j.id from jobannonce j join audit_trail r on r.log_id = j.id where j.id = any($1)',
            [ids],
          );
          await auditTrailOn(database.knex).append(spor(id), transaction);
          return rows.map((row) => row.id);
        }),
      ),
    );
    for (const [i, id] of ids.entries()) expect(seen[i]).to.include(id);
    const found = await written(ids);
    expect(found).to.have.length(4);
    expect(new Set(found.map(({ tx }) => tx)).size).to.equal(2);
  });

  it('undo what they wrote when they fail after that, and give their connection back', async () => {
    const knex = openDatabase(database.address, { ...defaultDatabaseSettings, connections: 1 });
    const id = randomUUID();
    const failed = groupedTransactionsOn(knex)(async (transaction) => {
      await create(transaction, id);
      await connectionOf(transaction).query('select 1');
      throw new Error('changed my mind');
    });
    expect(await failed.catch((error: unknown) => (error as Error).message)).to.equal('changed my mind');
    expect(await knex('jobannonce').where({ id })).to.deep.equal([]);
    expect(poolUse(knex)).to.deep.equal({ used: 0, free: 1, pending: 0 });
    await knex.destroy();
  });

  it('give back a connection that comes after they have failed', async () => {
    const knex = openDatabase(database.address, { ...defaultDatabaseSettings, connections: 1 });
    const failed = groupedTransactionsOn(knex)((transaction) =>
      Promise.all([
        connectionOf(transaction).query('select 1'),
        Promise.reject(new Error('changed my mind')),
      ]),
    );
    expect(await failed.catch((error: unknown) => (error as Error).message)).to.equal('changed my mind');
    await knex.raw('select 1');
    expect(poolUse(knex)).to.deep.equal({ used: 0, free: 1, pending: 0 });
    await knex.destroy();
  });

  it('take no connection for nothing', async () => {
    const knex = openDatabase(database.address);
    expect(await groupedTransactionsOn(knex)(() => Promise.resolve('done'))).to.equal('done');
    expect(poolUse(knex)).to.deep.equal({ used: 0, free: 0, pending: 0 });
    await knex.destroy();
  });

  it('say 139135 each when the database is away', async () => {
    const knex = openDatabase({ host: '/nowhere', port: 1, user: 'x', database: 'x' });
    const grouped = groupedTransactionsOn(knex);
    const settled = await Promise.allSettled(
      [1, 2].map(() => grouped((transaction) => create(transaction, randomUUID()))),
    );
    for (const one of settled)
      expect(one).to.include({ status: 'rejected' }).with.nested.property('reason.kode', 139135);
    await knex.destroy();
  });
});
