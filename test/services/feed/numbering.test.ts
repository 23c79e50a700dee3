import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { MAX_NUMBERED_EVENTS, numberAll, numberCommitted } from '../../../src/services/feed/numbering-sql.js';
import { AD_EVENTS } from '../../../src/services/jobannonce/history/store.js';
import { jobannonceStoreOn } from '../../../src/services/jobannonce/ad/store.js';
import { ORDER_EVENTS } from '../../../src/services/jobordre/log/store.js';
import { transactionsOn } from '../../../src/store/sql/knex-transaction.js';
import { freshDatabase, type TestDatabase } from '../../support/database.js';
import { haendelse, storedJobannonce } from '../../support/jobannoncer.js';

const BACKLOG = 2 * MAX_NUMBERED_EVENTS + 50;

describe('the numbers of a change feed', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await freshDatabase();
    await transactionsOn(database.knex)((transaction) =>
      jobannonceStoreOn(database.knex).insert(
        transaction,
        storedJobannonce({ id: randomUUID() }),
        haendelse(),
      ),
    );
    await database.knex.raw(
      `insert into haendelse
         (jobannonce_id, version, haendelsestype, tidspunkt, udfoert_af, log_id, indhold, organisation_type_id, organisation_code)
       select jobannonce_id, n, 'Aendret', tidspunkt, udfoert_af, log_id, '{}', organisation_type_id, organisation_code
       from haendelse, generate_series(2, ?::int) as n`,
      [BACKLOG],
    );
  });
  afterEach(() => database.drop());

  const numbers = async () =>
    (await database.knex('haendelse').orderBy('nr').pluck<(string | null)[]>('loebenummer')).map(Number);

  it('are given to all of a backlog, in the order in which it was written, once', async () => {
    const both = [AD_EVENTS, ORDER_EVENTS];
    const given = await Promise.all([1, 2, 3].map(() => numberAll(database.knex, both)));
    // Whoever finds another at it goes: the one that was first does all.
    expect(given.reduce((sum, count) => sum + count, 0)).to.equal(BACKLOG);
    expect(await numbers()).to.deep.equal(Array.from({ length: BACKLOG }, (_, i) => i + 1));
    expect(await numberAll(database.knex, both)).to.equal(0);
  });

  it('are left to who is at it already, by who need not wait', async () => {
    await database.knex.transaction(async (other) => {
      await other.raw('select pg_advisory_xact_lock(?)', [AD_EVENTS.lockKey]);
      expect(await numberCommitted(database.knex, AD_EVENTS, { isPatient: false })).to.equal(0);
    });
    expect(await numberCommitted(database.knex, AD_EVENTS, { isPatient: false })).to.equal(
      MAX_NUMBERED_EVENTS,
    );
  });
});
